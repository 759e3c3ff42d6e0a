import type { SchemaPart } from '@stadtlive/tenancy-api';
import { ImportRun } from './import/import-run.entity.ts';
import { Product } from './product/product.entity.ts';
import { Variant } from './variant/variant.entity.ts';

export { ProductSeed, type SeedProduct } from './demo/seed-products.ts';
export { MarketplaceModule } from './marketplace.module.ts';
export { Products } from './product/product.service.ts';

export const entities = [Product, Variant, ImportRun];

export const marketplaceSchema: SchemaPart = {
  name: 'marketplace',
  url: new URL('../schema/', import.meta.url),
  cityTables: [
    'product',
    'product_picture',
    'product_variant',
    'stock',
    'price',
    'stock_token',
    'product_undo',
    'import_run',
    'import_row',
    'import_mapping',
    'import_picture',
  ],
};
