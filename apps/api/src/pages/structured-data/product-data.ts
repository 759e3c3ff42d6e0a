import type { OrganisationKind } from '@stadtlive/contract';
import {
  aggregateOfferData,
  type AggregateOfferData,
  type VariantSold,
} from './aggregate-offer-data.ts';
import type { Thing } from './data-graph.ts';
import { offerData, type OfferData, type Priced, type Terms } from './offer-data.ts';
import { organisationType } from './organisation-type.ts';

interface Picture {
  /** On this portal, without its origin. */
  readonly url: string;
}

/** A product as its page knows it. */
export interface ProductSold extends Priced {
  readonly id: string;
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly currency: string;
  readonly largePicture?: Picture | null | undefined;
  readonly pictures?: readonly Picture[] | undefined;
  /** In German, as the offers are. */
  readonly category?: { readonly de: string } | null | undefined;
  readonly safety?: { readonly makerName?: string | null | undefined } | null | undefined;
  readonly variants?: readonly VariantSold[] | undefined;
  readonly organisation: { readonly kind: OrganisationKind; readonly name: string };
}

interface ProductData extends Thing {
  readonly '@type': 'Product';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly description?: string | undefined;
  readonly gtin?: string | undefined;
  readonly category?: string | undefined;
  readonly manufacturer?: Thing & { readonly name: string };
  readonly image?: readonly string[] | undefined;
  readonly offers: OfferData | AggregateOfferData;
}

/** What is sold, for how much, and where. @param shopPath of the shop's page */
export function productData(product: ProductSold, shopPath: string, origin: string): ProductData {
  const url = `${origin}/ware/${product.id}`;
  const { name, kind } = product.organisation;
  const { variants = [], safety } = product;
  const seller: Terms['seller'] = {
    '@type': organisationType(kind, [], true).type,
    name,
    url: origin + shopPath,
  };
  const terms = { url, currency: product.currency, seller };
  return {
    '@type': 'Product',
    '@id': url,
    name: product.title,
    url,
    description: product.description ?? undefined,
    gtin: product.gtin ?? undefined,
    category: product.category?.de,
    ...(safety?.makerName && {
      manufacturer: { '@type': 'Organization', name: safety.makerName },
    }),
    image: imagesOf(product, origin),
    offers: variants.length > 0 ? aggregateOfferData(variants, terms) : offerData(product, terms),
  };
}

function imagesOf({ pictures = [], largePicture }: ProductSold, origin: string) {
  const all = pictures.length > 0 ? pictures : largePicture ? [largePicture] : [];
  return all.length > 0 ? all.map(({ url }) => origin + url) : undefined;
}
