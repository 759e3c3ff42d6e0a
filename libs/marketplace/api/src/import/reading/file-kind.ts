import { refusedFile } from './refused-file.ts';
import { utf16In } from './text-encoding.ts';

/** What people send in place of a CSV file. */
const kinds: readonly { readonly kind: string; readonly is: (head: string) => boolean }[] = [
  {
    kind: 'XLSX',
    is: (head) => head.startsWith('PK\x03\x04') && /xl\/|\[Content_Types\]/.test(head),
  },
  { kind: 'ODS', is: (head) => head.startsWith('PK\x03\x04') && head.includes('opendocument') },
  { kind: 'ZIP', is: (head) => /^(PK\x03\x04|PK\x05\x06|\x1f\x8b|7z\xbc\xaf|Rar!)/.test(head) },
  { kind: 'XLS', is: (head) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') },
  { kind: 'PDF', is: (head) => head.slice(0, 1024).includes('%PDF-') },
  {
    kind: 'PICTURE',
    is: (head) => /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|BM.{4}\0\0\0\0)/s.test(head),
  },
  { kind: 'HTML', is: (head) => /^\s*(\xef\xbb\xbf)?<(!doctype html|html|table)/i.test(head) },
  { kind: 'XML', is: (head) => /^\s*(\xef\xbb\xbf)?<\?xml/i.test(head) },
  { kind: 'JSON', is: (head) => /^\s*(\xef\xbb\xbf)?[[{]\s*["{[]/.test(head) },
  { kind: 'DATABASE', is: (head) => head.startsWith('SQLite format 3\0') },
];

/**
 * Names what is no CSV by its content; its name is never looked at.
 * @throws StadtliveError BAD_USER_INPUT with `kind`
 */
export function expectTable(bytes: Buffer): void {
  if (bytes.length === 0) throw refusedFile('EMPTY', 'The file is empty.');
  const head = bytes.toString('latin1', 0, 8192);
  const found = kinds.find(({ is }) => is(head))?.kind;
  const kind = found ?? (hasNul(bytes) ? 'BINARY' : null);
  if (kind) {
    throw refusedFile('WRONG_TYPE', `This is ${kind}, no CSV file. Please export it as CSV.`, {
      kind,
    });
  }
}

/** No text holds NUL, but for UTF-16, where every other byte of most letters is one. */
const hasNul = (bytes: Buffer): boolean => utf16In(bytes) === null && bytes.includes(0);
