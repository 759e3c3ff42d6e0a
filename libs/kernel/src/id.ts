import { v7, validate } from 'uuid';

/** A new UUIDv7: unique everywhere, ascending in time. */
export const newId = (): string => v7();

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && validate(value);
