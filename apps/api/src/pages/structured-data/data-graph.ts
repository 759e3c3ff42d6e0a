/** One thing in the words of schema.org. */
export interface Thing {
  readonly '@type': string;
}

/** What a page says of itself to machines: its things beside each other, empty places left out. */
export const dataGraph = (...things: readonly (Thing | null)[]): object => ({
  '@context': 'https://schema.org',
  '@graph': things.filter((thing) => thing !== null),
});

/** Prices are told in whole units with two decimals. */
export const decimalPrice = (cents: number): string => (cents / 100).toFixed(2);
