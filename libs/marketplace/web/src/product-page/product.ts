import type { ProductPageQuery } from '@stadtlive/web-client/graphql';

export type Product = NonNullable<ProductPageQuery['product']>;
