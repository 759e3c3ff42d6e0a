import { decimalPrice, type Thing } from './data-graph.ts';

interface Sold {
  readonly priceCents: number;
  readonly currency: string;
  readonly stock: number;
  readonly unitPrice?: { readonly cents: number; readonly per: string } | null;
}

interface UnitPrice extends Thing {
  readonly '@type': 'UnitPriceSpecification';
  readonly price: string;
  readonly priceCurrency: string;
  readonly valueAddedTaxIncluded: true;
  readonly referenceQuantity: {
    readonly '@type': 'QuantitativeValue';
    readonly value: 1;
    readonly unitCode: string;
  };
}

export interface OfferData extends Thing {
  readonly '@type': 'Offer';
  readonly url: string;
  readonly price: string;
  readonly priceCurrency: string;
  readonly availability: string;
  readonly priceSpecification?: UnitPrice | undefined;
  readonly seller: Thing & { readonly name: string; readonly url: string };
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
export const offerData = (sold: Sold, url: string, seller: OfferData['seller']): OfferData => ({
  '@type': 'Offer',
  url,
  price: decimalPrice(sold.priceCents),
  priceCurrency: sold.currency,
  availability: `https://schema.org/${sold.stock > 0 ? 'InStoreOnly' : 'OutOfStock'}`,
  priceSpecification: unitPriceData(sold),
  seller,
});

function unitPriceData({ unitPrice, currency }: Sold): UnitPrice | undefined {
  const unitCode = unitPrice && unitCodes[unitPrice.per];
  if (!unitCode) return undefined;
  return {
    '@type': 'UnitPriceSpecification',
    price: decimalPrice(unitPrice.cents),
    priceCurrency: currency,
    valueAddedTaxIncluded: true,
    referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode },
  };
}
