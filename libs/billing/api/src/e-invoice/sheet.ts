import type PDFDocument from 'pdfkit';
import { facesOf, runsOf, type Weight } from './fonts.ts';

type Pdf = InstanceType<typeof PDFDocument>;

export interface Style {
  readonly size?: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** Right edge instead of left. */
  readonly right?: boolean;
}

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A page to write on at any place, in millimetres from its upper left corner. */
export class Sheet {
  readonly #pdf: Pdf;

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    for (const weight of [400, 600] as const)
      for (const { name, file } of facesOf(weight)) pdf.registerFont(name, file);
  }

  /** One line. */
  line(
    text: string,
    x: number,
    y: number,
    { size = 9.5, weight = 400, colour = '#161a17', right = false }: Style = {},
  ): void {
    const runs = runsOf(text, weight);
    const width = (name: string, part: string) =>
      this.#pdf.font(name).fontSize(size).widthOfString(part);
    const widths = runs.map((run) => width(run.face.name, run.text));
    let at = mm(x) - (right ? widths.reduce((sum, one) => sum + one, 0) : 0);
    this.#pdf.fillColor(colour);
    runs.forEach(({ face, text: part }, i) => {
      this.#pdf.font(face.name).fontSize(size).text(part, at, mm(y), { lineBreak: false });
      at += widths[i]!;
    });
  }

  /** As many lines as it takes. @returns where the next one would stand */
  text(text: string, x: number, y: number, width: number, style: Style = {}): number {
    const { size = 9.5, weight = 400 } = style;
    let at = y;
    for (const line of this.#wrapped(text, mm(width), size, weight)) {
      this.line(line, x, at, style);
      at += size * 0.5;
    }
    return at;
  }

  rule(x: number, y: number, until: number, colour = '#d9ddd9'): void {
    this.#pdf
      .moveTo(mm(x), mm(y))
      .lineTo(mm(until), mm(y))
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  }

  square(x: number, y: number, side: number): void {
    this.#pdf.rect(mm(x), mm(y), mm(side), mm(side)).fill('#000000');
  }

  #wrapped(text: string, width: number, size: number, weight: Weight): string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/).flatMap((one) => this.#pieces(one, width, size, weight))) {
      const last = lines.at(-1);
      const joined = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.#width(joined, size, weight) <= width)
        lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    return lines;
  }

  /** A word longer than the line is broken where the line ends. */
  #pieces(word: string, width: number, size: number, weight: Weight): string[] {
    const pieces: string[] = [''];
    for (const letter of word) {
      const longer = pieces.at(-1)! + letter;
      if (this.#width(longer, size, weight) <= width) pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces;
  }

  #width(text: string, size: number, weight: Weight): number {
    return runsOf(text, weight).reduce(
      (sum, run) => sum + this.#pdf.font(run.face.name).fontSize(size).widthOfString(run.text),
      0,
    );
  }
}
