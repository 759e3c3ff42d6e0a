/** § 147 Abs. 3 AO: vouchers such as invoices, eight years. */
export const vouchers = { law: '§ 147 AO', years: 8 } as const;

export interface Retention {
  readonly law: string;
  readonly years: number;
}

/** § 147 Abs. 4 AO: the time runs from the end of the calendar year. @returns the first day without it */
export function endOfRetention(made: Date, { years }: Retention, timeZone: string): Date {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(made);
  return new Date(Date.UTC(Number(year) + years + 1, 0, 1));
}
