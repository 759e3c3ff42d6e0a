import type { Marks } from './marker.ts';

export interface FieldForm {
  /** `Input.field`, or `*.field` for all inputs. */
  readonly fields: RegExp;
  /** Makes a value the field accepts, with a marker of `field` in it where the form has room for one. */
  value(field: string, marks: Marks, about: About): unknown;
  /** Makes the whole of a field that holds further fields. */
  readonly isWhole?: boolean;
  /** Why no marker fits; absent where `value` plants one. */
  readonly unmarked?: string;
}

/** What forms need to know of the person and the city. */
export interface About {
  readonly email: string;
  readonly password: string;
  readonly postcode: string;
  readonly topic: string;
  readonly category: string;
  readonly district: string;
  readonly center: { readonly lat: number; readonly lon: number };
}

const gtin = (number: string) => {
  const digits = [...number].slice(0, -1).map(Number);
  const sum = digits.reduce((total, digit, i) => total + digit * (i % 2 ? 3 : 1), 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
};

/** ISO 7064, MOD 11, 10. */
const germanTaxId = (number: string) => {
  let product = 10;
  for (const digit of number.slice(0, -1)) {
    product = (2 * ((Number(digit) + product) % 10 || 10)) % 11;
  }
  return `${number.slice(0, -1)}${(11 - product) % 10}`;
};
/** Two digits that make the rest 1 modulo 97, letters being numbers from 10 on (ISO 7064). */
const checked = (digits: string) => String(98n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0');
const iban = (number: string) => `DE${checked(`${number}1314`)}${number}`;
const leitwegId = (number: string) => `${number}-${checked(number)}`;

/** What a field takes when any text will not do. The first that fits; all others take words. */
export const knownForms: readonly FieldForm[] = [
  {
    fields: /\.(password|currentPassword|newPassword)$/,
    value: (_field, _marks, { password }) => password,
    unmarked: 'a password is kept as an argon2id hash only',
  },
  {
    fields: /\.(token|code|recoveryCode)$/,
    value: () => 'x'.repeat(43),
    unmarked: 'made by the portal and kept as a hash only',
  },
  {
    fields: /\.(challengeId|response)$/,
    value: () => ({}),
    unmarked: 'made by the authenticator; what is kept of it is a key',
  },
  {
    fields: /^(SignIn|SignInWithRecoveryCode|RequestPasswordReset)Input\.email$/,
    value: (_field, _marks, { email }) => email,
    unmarked: 'compared with the address given when registering, which carries a marker',
  },
  {
    fields:
      /^(RecordPayment|RecordReturnDebit|IssueCreditNote|WriteOffInvoice)Input\.(note|receivedOn|reasonCode|returnedOn|reason)$/,
    value: (field) => (field.endsWith('On') ? '2026-01-01' : 'AM04'),
    unmarked: "entered by the city's operators about an invoice, with which it goes",
  },
  {
    fields: /\.iban$/,
    value: (field, marks) => marks.number(field, 18, iban),
  },
  {
    fields: /\.leitwegId$/,
    value: (field, marks) => marks.number(field, 12, leitwegId),
  },
  {
    fields: /\.email$/,
    value: (field, marks) => `${marks.word(field)}@marker.example`,
  },
  {
    fields: /\.(phone|fax|mobile)$/,
    value: (field, marks) => `+${marks.number(field, 13)}`,
  },
  {
    fields: /\.(website|url|link|otherContact)$/,
    value: (field, marks) => `https://marker.example/${marks.word(field)}`,
  },
  {
    fields: /^StockRowInput\.(sku|gtin)$/,
    value: () => '4000000048176',
    unmarked: 'only compared with what the shop has, and never kept',
  },
  {
    fields: /\.gtin$/,
    value: (field, marks) => marks.number(field, 13, gtin),
  },
  {
    fields: /\.vatId$/,
    value: (field, marks) => `DE${marks.number(field, 9, germanTaxId)}`,
  },
  {
    fields: /\.businessId$/,
    value: (field, marks) => `DE${marks.number(field, 9, germanTaxId)}-00001`,
  },
  {
    // A word, however long the field: what makes it longer is no address.
    fields: /^ChangePageAddressInput\.slug$/,
    value: (field, marks) => marks.word(field),
  },
  // A draft stands in no listing, and what is sold there neither.
  { fields: /^CreateOrganisationInput\.draft$/, value: () => false },
  {
    fields: /\.postcode$/,
    value: (_field, _marks, { postcode }) => postcode,
    unmarked: 'five digits that thousands share',
  },
  {
    fields: /\.topics?$/,
    value: (_field, _marks, { topic }) => topic,
    unmarked: "chosen from the city's list",
  },
  {
    fields: /\.category$/,
    value: (_field, _marks, { category }) => category,
    unmarked: "chosen from the city's tree",
  },
  {
    // One that is too long is refused by itself: the answer is good, and nothing is kept.
    fields: /^ProductChangeInput\.title$/,
    value: (field, marks) => marks.word(field),
  },
  {
    fields: /\.district$/,
    value: (_field, _marks, { district }) => district,
    unmarked: "chosen from the city's list",
  },
  {
    fields: /^HoursExceptionInput\.(from|until)$/,
    value: () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    unmarked: 'a date',
  },
  {
    fields: /\.from$/,
    value: () => '09:00',
    unmarked: 'a time of day',
  },
  {
    fields: /\.until$/,
    value: () => '18:00',
    unmarked: 'a time of day',
  },
  {
    // One for each column of the file that was sent.
    fields: /^MapImportInput\.columns$/,
    isWhole: true,
    value: (field, marks) => [
      { field: 'SKU' },
      { field: 'TITLE' },
      { field: 'AXIS', axis: marks.word(`${field}.axis`) },
      { field: 'VAT', vatKeys: [{ key: '1', rate: 190 }] },
      { field: 'CATEGORY', categories: [{ value: marks.word(`${field}.categories.value`) }] },
      { field: 'PRICE', decimal: 'COMMA' },
    ],
  },
  {
    fields: /^ImportVatKeyInput\.key$/,
    value: () => '1',
    unmarked: "a till's own sign for a rate, too short for a word",
  },
  {
    fields: /^SettleImportProblemInput\.code$/,
    value: () => 'PRICE_UNREADABLE',
    unmarked: 'one of the names of the portal',
  },
  { fields: /^RepairImportRowInput\.row$/, value: () => 2 },
  // Numbers and choices, as far as the first value will not do.
  { fields: /\.lat$/, value: (_field, _marks, { center }) => center.lat },
  { fields: /\.lon$/, value: (_field, _marks, { center }) => center.lon },
  { fields: /\.year$/, value: () => 1990 },
  { fields: /\.vatRate$/, value: () => 190 },
  { fields: /^ReduceProductInput\.priceCents$/, value: () => 990 },
  { fields: /\.priceCents$/, value: () => 1990 },
  { fields: /\.minimumAge$/, value: () => 18 },
  { fields: /\.acceptsPriceCents$/, value: () => 2990 },
  { fields: /\.payment$/, value: () => 'SEPA' },
  { fields: /\.graceDays$/, value: () => 0 },
  { fields: /\.visibility$/, value: () => 'EVERYONE' },
  { fields: /\.ageBand$/, value: () => 'ADULT' },
];
