/** Reasons of the SEPA core rulebook for what comes back, with those after which no mandate is left. */
const ending = ['AC01', 'AC04', 'AC13', 'AG01', 'MD01', 'MD02', 'MD07', 'RC01', 'SL01'];

export const returnReasons: ReadonlySet<string> = new Set([
  ...ending,
  ...['AC06', 'AG02', 'AM04', 'AM05', 'BE05', 'CNOR', 'DNOR', 'DT01', 'ED05', 'FF01', 'FF05'],
  ...['MD06', 'MS02', 'MS03', 'RR01', 'RR02', 'RR03', 'RR04', 'TM01'],
]);

export const endsMandate = (code: string): boolean => ending.includes(code);
