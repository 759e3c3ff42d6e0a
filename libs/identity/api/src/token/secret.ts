import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: session tokens, and those that travel in letters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: who reads the tables can do nothing with it. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
