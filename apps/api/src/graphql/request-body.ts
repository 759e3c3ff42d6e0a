import { isUtf8 } from 'node:buffer';
import { badInput } from '@stadtlive/kernel';
import type { FastifyInstance } from 'fastify';

// An escape only where an even number of backslashes stands before it.
const escapedNul = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

/** No text of ours holds U+0000, and PostgreSQL takes none; so it ends here, wherever it hides. */
export const hasNul = (text: string): boolean =>
  text.includes('\0') || (text.includes('\\u') && escapedNul.test(text));

/** Reads JSON as RFC 8259 has it: UTF-8 and nothing else. */
export function readJsonStrictly(scope: FastifyInstance): void {
  const parseJson = scope.getDefaultJsonParser('error', 'error');
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body as Buffer)) return done(unreadable('The body is not UTF-8.'));
    const text = body.toString();
    if (hasNul(text)) return done(unreadable('The body contains U+0000.'));
    parseJson(request, text, (error, parsed) => {
      if (error) return done(error);
      const query = (parsed as { query?: unknown } | null)?.query;
      if (typeof query !== 'string' || !hasNul(query)) return done(null, parsed);
      done(unreadable('The query contains U+0000.'));
    });
  });
}

const unreadable = (message: string) =>
  Object.assign(badInput('body', message), { statusCode: 400 });
