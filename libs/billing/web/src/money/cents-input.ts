/**
 * What a sum typed in euro is in cents: "29,90", "1.299,00 €", "1299". Null where it is none, or
 * not to the cent.
 */
export function centsOf(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0€]/g, '').replace(/^EUR|EUR$/i, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?$|^(\d{1,7})\.(\d{1,2})$/.exec(text);
  if (!match) return null;
  const euro = (match[1] ?? match[3])!.replaceAll('.', '');
  return Number(euro) * 100 + Number((match[2] ?? match[4] ?? '').padEnd(2, '0'));
}
