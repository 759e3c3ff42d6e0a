import type { ProductPageQuery } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';
import { offerData, type OfferData } from './offer-data.ts';
import { organisationType } from './organisation-type.ts';

type Product = NonNullable<ProductPageQuery['product']>;

interface ProductData extends Thing {
  readonly '@type': 'Product';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly description?: string | undefined;
  readonly gtin?: string | undefined;
  readonly image?: string | undefined;
  readonly offers: OfferData;
}

/** What is sold, for how much, and where. @param shopPath of the shop's page */
export function productData(product: Product, shopPath: string, origin: string): ProductData {
  const url = `${origin}/ware/${product.id}`;
  const { name, kind } = product.organisation;
  return {
    '@type': 'Product',
    '@id': url,
    name: product.title,
    url,
    description: product.description ?? undefined,
    gtin: product.gtin ?? undefined,
    image: product.largePicture ? origin + product.largePicture.url : undefined,
    offers: offerData(product, url, {
      '@type': organisationType(kind, [], true).type,
      name,
      url: origin + shopPath,
    }),
  };
}
