import { Automaton } from './automaton.ts';

/** One spelling of a marker; `rest` are bytes around the anchor, with gaps for control bytes. */
interface Spelling {
  readonly marker: string;
  readonly anchor: Buffer;
  /** Distance from the anchor's start, and the byte that has to stand there. */
  readonly rest: readonly (readonly [number, number])[];
}

export type Found = (marker: string) => void;

/** Markers in every spelling in which a file can hold them. */
export class Sought {
  readonly #spellings: readonly Spelling[];
  readonly #automaton: Automaton;

  /**
   * @param markers ASCII, lower case, high entropy, at least ten characters
   * @param also further ones, looked for in plain letters only
   */
  constructor(markers: readonly string[], also: readonly string[] = []) {
    const spelled = markers.flatMap((marker) => [
      whole(marker, Buffer.from(marker)),
      whole(marker, Buffer.from(marker, 'utf16le')),
      whole(marker, Buffer.from(Buffer.from(marker).toString('hex'))),
      ...asId(marker),
      ...inBase64(marker).map((text) => whole(marker, Buffer.from(text))),
      ...interrupted(marker),
    ]);
    const asWritten = also.flatMap((word) => [
      whole(word, Buffer.from(word)),
      whole(word, Buffer.from(word, 'utf16le')),
    ]);
    this.#spellings = [...spelled, ...asWritten];
    this.#automaton = new Automaton(this.#spellings.map(({ anchor }) => anchor));
  }

  /** Calls `found` for each occurrence. */
  in(bytes: Uint8Array, found: Found): void {
    this.#automaton.scan(bytes, (index, end) => {
      const { marker, anchor, rest } = this.#spellings[index]!;
      const start = end - anchor.length;
      if (rest.every(([at, byte]) => lower(bytes[start + at] ?? 0) === byte)) found(marker);
    });
  }
}

const whole = (marker: string, anchor: Buffer): Spelling => ({ marker, anchor, rest: [] });

/** The database keeps an id as the sixteen bytes it stands for. */
const asId = (marker: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(marker)
    ? [whole(marker, Buffer.from(marker.replaceAll('-', ''), 'hex'))]
    : [];

/** Depending on where in a group of three bytes it begins. */
const inBase64 = (marker: string) =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.from(`${' '.repeat(shift)}${marker}`).toString('base64');
    return text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + marker.length) * 4) / 3));
  });

/**
 * As literals of a pglz stream: a control byte stands before every eighth of them. The longest piece
 * without one is what is looked for, the others are compared afterwards.
 */
function interrupted(marker: string): Spelling[] {
  const spellings: Spelling[] = [];
  for (let first = 1; first <= Math.min(8, marker.length - 1); first++) {
    const pieces: { at: number; text: string }[] = [];
    for (let from = 0, at = 0; from < marker.length;) {
      const to = from === 0 ? first : Math.min(from + 8, marker.length);
      pieces.push({ at, text: marker.slice(from, to) });
      at += to - from + 1;
      from = to;
    }
    const longest = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const rest = pieces
      .filter((piece) => piece !== longest)
      .flatMap(({ at, text }) =>
        [...Buffer.from(text)].map((byte, i) => [at + i - longest.at, byte] as const),
      );
    spellings.push({ marker, anchor: Buffer.from(longest.text), rest });
  }
  return spellings;
}

const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
