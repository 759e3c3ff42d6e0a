import { Module } from '@nestjs/common';
import {
  OrganisationProductsResolver,
  ProductConnectionResolver,
} from './assortment/assortment.resolver.ts';
import { ProductSeed } from './demo/seed-products.ts';
import { importProviders } from './import/import.providers.ts';
import { ProductChangedResolver } from './product/product-changed.resolver.ts';
import { ProductChanges } from './product/product-changes.ts';
import { DutyResolver, ProductFieldsResolver } from './product/product-fields.resolver.ts';
import { ProductData } from './product/product.personal-data.ts';
import { ProductListing } from './product/product-listing.ts';
import { ProductLookup } from './product/product.loader.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { Products } from './product/product.service.ts';
import { ShownProducts } from './product/shown-products.service.ts';

@Module({
  providers: [
    ...importProviders,
    DutyResolver,
    OrganisationProductsResolver,
    ProductChangedResolver,
    ProductChanges,
    ProductConnectionResolver,
    ProductData,
    ProductFieldsResolver,
    ProductListing,
    ProductLookup,
    ProductResolver,
    Products,
    ProductSeed,
    ShownProducts,
  ],
  exports: [Products, ProductSeed],
})
export class MarketplaceModule {}
