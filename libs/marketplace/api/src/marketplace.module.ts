import { Module } from '@nestjs/common';
import {
  OrganisationProductsResolver,
  ProductConnectionResolver,
} from './assortment/assortment.resolver.ts';
import { AssortmentSource } from './assortment/assortment-source.ts';
import { OrganisationFacetsResolver, ProductFacetsResolver } from './assortment/facets.resolver.ts';
import { BulkEditResolver, ProductRefusalResolver } from './bulk/bulk-edit.resolver.ts';
import { BulkEdit } from './bulk/bulk-edit.service.ts';
import { UndoEdits } from './bulk/undo.service.ts';
import { CategoryResolver } from './category/category.resolver.ts';
import { ProductSeed } from './demo/seed-products.ts';
import { importProviders } from './import/import.providers.ts';
import { OfferResolver } from './offer/offer.resolver.ts';
import { Offers } from './offer/offers.service.ts';
import { ForgetPrices } from './price/forget-prices.ts';
import { PriceHistoryResolver } from './price/price-history.resolver.ts';
import { Prices } from './price/prices.service.ts';
import { Reductions } from './price/reductions.service.ts';
import { CatalogueWriter } from './product/catalogue-writer.ts';
import { ProductAnswers } from './product/product-answers.ts';
import { ProductChangedResolver } from './product/product-changed.resolver.ts';
import { ProductChanges } from './product/product-changes.ts';
import { ProductDesk } from './product/product-desk.ts';
import { DutyResolver, ProductFieldsResolver } from './product/product-fields.resolver.ts';
import { ProductListing } from './product/product-listing.ts';
import { SellerFollower } from './product/seller-follower.ts';
import { PlaceRemoval } from './stock/place-removal.ts';
import { ProductPictures } from './product/product-pictures.ts';
import { ProductRemoval } from './product/product-removal.ts';
import { ProductShelf } from './product/product-shelf.ts';
import { ProductLookup } from './product/product.loader.ts';
import { ProductData } from './product/product.personal-data.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { Products } from './product/product.service.ts';
import { ShownProducts } from './product/shown-products.service.ts';
import { StockDesk } from './stock/stock-desk.service.ts';
import { StockLookup } from './stock/stock.loader.ts';
import { StockKeyData } from './stock/stock-token.personal-data.ts';
import { StockTokens } from './stock/stock-tokens.service.ts';
import {
  OrganisationStockResolver,
  ProductStockResolver,
  StockResolver,
  VariantStockResolver,
} from './stock/stock.resolver.ts';
import { StockSheetResolver } from './stock/stock-sheet.resolver.ts';
import { StockRoutes } from './stock/stock.routes.ts';
import { Stocks } from './stock/stock.service.ts';
import { TillStock } from './stock/till-stock.service.ts';
import { VariantLookup } from './variant/variant.loader.ts';
import { ProductVariantsResolver, VariantResolver } from './variant/variant.resolver.ts';
import { Variants } from './variant/variants.service.ts';

const assortment = [
  AssortmentSource,
  OrganisationFacetsResolver,
  OrganisationProductsResolver,
  ProductConnectionResolver,
  ProductFacetsResolver,
];

const products = [
  CatalogueWriter,
  DutyResolver,
  ProductAnswers,
  ProductChangedResolver,
  ProductChanges,
  ProductData,
  ProductDesk,
  ProductFieldsResolver,
  ProductListing,
  SellerFollower,
  PlaceRemoval,
  ProductLookup,
  ProductPictures,
  ProductRemoval,
  ProductResolver,
  Products,
  ProductSeed,
  ProductShelf,
  ShownProducts,
];

const variants = [ProductVariantsResolver, VariantLookup, VariantResolver, Variants];
const prices = [ForgetPrices, PriceHistoryResolver, Prices, Reductions];
const bulk = [BulkEdit, BulkEditResolver, ProductRefusalResolver, UndoEdits];
const offers = [CategoryResolver, OfferResolver, Offers];

const stock = [
  OrganisationStockResolver,
  ProductStockResolver,
  StockDesk,
  StockKeyData,
  StockLookup,
  StockResolver,
  StockRoutes,
  StockSheetResolver,
  Stocks,
  StockTokens,
  TillStock,
  VariantStockResolver,
];

@Module({
  providers: [
    ...assortment,
    ...products,
    ...variants,
    ...prices,
    ...bulk,
    ...offers,
    ...stock,
    ...importProviders,
  ],
  exports: [Products, ProductSeed],
})
export class MarketplaceModule {}
