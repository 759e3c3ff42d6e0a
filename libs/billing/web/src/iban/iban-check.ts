import {
  electronicFormatIBAN,
  extractIBAN,
  friendlyFormatIBAN,
  isSEPACountry,
  validateIBAN,
  ValidationErrorsIBAN,
} from 'ibantools';

/** What can be said of an IBAN while it is typed; the server decides. */
export type IbanState = 'EMPTY' | 'PARTIAL' | 'GOOD' | 'UNKNOWN_COUNTRY' | 'NOT_SEPA' | 'WRONG';

const germanLength = 22;
const longest = 34;

export function ibanState(typed: string): IbanState {
  const iban = electronicFormatIBAN(typed) ?? '';
  if (!iban) return 'EMPTY';
  const { valid, errorCodes } = validateIBAN(iban);
  const country = iban.slice(0, 2);
  if (valid) return isSEPACountry(country) ? 'GOOD' : 'NOT_SEPA';
  if (!/^[A-Z]{0,2}$/.test(country)) return 'WRONG';
  if (iban.length < 2) return 'PARTIAL';
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'UNKNOWN_COUNTRY';
  if (!/^[A-Z]{2}([0-9]?|[0-9]{2}[A-Z0-9]*)$/.test(iban)) return 'WRONG';
  const full = country === 'DE' ? germanLength : longest;
  const isLengthWrong = errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength);
  return isLengthWrong && iban.length < full ? 'PARTIAL' : 'WRONG';
}

/** "DE44 5001 0517 5407 3249 31", as it is printed on cards. */
export const readableIban = (typed: string): string => friendlyFormatIBAN(typed) ?? '';

/** Without spaces, as it is sent. */
export const bareIban = (typed: string): string => electronicFormatIBAN(typed) ?? '';

/** "DE" of an IBAN that is whole. */
export const countryOfIban = (typed: string): string | undefined =>
  extractIBAN(bareIban(typed)).countryCode;
