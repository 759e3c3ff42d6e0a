import { badInput } from './error.ts';

interface TextLimits {
  readonly max: number;
  /** Whether line breaks may stay. */
  readonly lines?: boolean;
}

// Control characters, and marks that turn the reading direction of what follows around.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * A person's text as it is kept: composed (NFC), trimmed, free of control characters.
 * @throws StadtliveError BAD_USER_INPUT naming `field`
 */
export function requiredText(field: string, value: string, limits: TextLimits): string {
  const text = optionalText(field, value, limits);
  if (text === null) throw badInput(field, `${field} must not be empty.`);
  return text;
}

/** The same; null where nothing but space was given. */
export function optionalText(
  field: string,
  value: string | null | undefined,
  { max, lines = false }: TextLimits,
): string | null {
  const text = value?.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (!text) return null;
  if (forbidden.test(text) || loneSurrogate.test(text) || (!lines && /[\n\t]/.test(text))) {
    throw badInput(field, `${field} contains characters that cannot be shown.`);
  }
  if (text.length > max) throw badInput(field, `${field} must have at most ${max} characters.`);
  return text;
}
