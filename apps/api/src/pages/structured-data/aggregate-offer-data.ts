import { decimalPrice, type Thing } from './data-graph.ts';
import {
  availabilityOf,
  offerData,
  type OfferData,
  type Priced,
  type Terms,
} from './offer-data.ts';

export interface VariantSold extends Priced {
  /** One value for each of the product's axes. */
  readonly options: readonly string[];
}

export interface AggregateOfferData extends Thing {
  readonly '@type': 'AggregateOffer';
  readonly url: string;
  readonly priceCurrency: string;
  readonly lowPrice: string;
  readonly highPrice: string;
  readonly offerCount: number;
  readonly availability: string;
  readonly offers: readonly OfferData[];
}

/** What a product costs that comes in several kinds. @param variants at least one */
export function aggregateOfferData(
  variants: readonly VariantSold[],
  terms: Terms,
): AggregateOfferData {
  const prices = variants.map(({ priceCents }) => priceCents);
  return {
    '@type': 'AggregateOffer',
    url: terms.url,
    priceCurrency: terms.currency,
    lowPrice: decimalPrice(Math.min(...prices)),
    highPrice: decimalPrice(Math.max(...prices)),
    offerCount: variants.length,
    availability: availabilityOf(Math.max(...variants.map(({ stock }) => stock))),
    offers: variants.map((variant) => ({
      ...offerData(variant, terms),
      name: variant.options.join(', '),
      gtin: variant.gtin ?? undefined,
    })),
  };
}
