import { decimalPrice, type Thing } from './data-graph.ts';

/** What is sold at a price: a product, or one of the variants it comes in. */
export interface Priced {
  readonly priceCents: number;
  readonly stock: number;
  readonly gtin?: string | null | undefined;
  readonly unitPrice?: { readonly cents: number; readonly per: string } | null | undefined;
  readonly reduction?: { readonly lowestPriceCents: number } | null | undefined;
}

interface PriceSpecification extends Thing {
  readonly '@type': 'UnitPriceSpecification';
  readonly price: string;
  readonly priceCurrency: string;
  readonly valueAddedTaxIncluded: true;
  readonly priceType?: string;
  readonly referenceQuantity?: {
    readonly '@type': 'QuantitativeValue';
    readonly value: 1;
    readonly unitCode: string;
  };
}

export interface Terms {
  /** Where it is offered, absolute. */
  readonly url: string;
  readonly currency: string;
  readonly seller: Thing & { readonly name: string; readonly url: string };
}

export interface OfferData extends Thing {
  readonly '@type': 'Offer';
  readonly name?: string | undefined;
  readonly gtin?: string | undefined;
  readonly url: string;
  readonly price: string;
  readonly priceCurrency: string;
  readonly availability: string;
  readonly priceSpecification?: readonly PriceSpecification[] | undefined;
  readonly seller: Terms['seller'];
}

/** UN/CEFACT Recommendation 20. */
const unitCodes: Record<string, string> = {
  KILOGRAM: 'KGM',
  LITRE: 'LTR',
  METRE: 'MTR',
  SQUARE_METRE: 'MTK',
  CUBIC_METRE: 'MTQ',
};

/** It is bought in the shop. Until when a price holds is told only where it is known. */
export const offerData = (priced: Priced, { url, currency, seller }: Terms): OfferData => ({
  '@type': 'Offer',
  url,
  price: decimalPrice(priced.priceCents),
  priceCurrency: currency,
  availability: availabilityOf(priced.stock),
  priceSpecification: specifications(priced, currency),
  seller,
});

export const availabilityOf = (stock: number) =>
  `https://schema.org/${stock > 0 ? 'InStoreOnly' : 'OutOfStock'}`;

function specifications({ unitPrice, reduction }: Priced, currency: string) {
  const unitCode = unitPrice && unitCodes[unitPrice.per];
  const specification = (cents: number, rest: Partial<PriceSpecification>): PriceSpecification => ({
    '@type': 'UnitPriceSpecification',
    price: decimalPrice(cents),
    priceCurrency: currency,
    valueAddedTaxIncluded: true,
    ...rest,
  });
  const all = [
    ...(unitCode
      ? [
          specification(unitPrice.cents, {
            referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode },
          }),
        ]
      : []),
    // Against the lowest price of the last thirty days (PAngV § 11), not against any other.
    ...(reduction
      ? [
          specification(reduction.lowestPriceCents, {
            priceType: 'https://schema.org/StrikethroughPrice',
          }),
        ]
      : []),
  ];
  return all.length > 0 ? all : undefined;
}
