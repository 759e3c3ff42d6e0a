import PDFDocument from 'pdfkit';
import type { Drawing, Shape } from '../drawing/drawing.ts';
import { outlinesOf, runsOf, widthOfRun } from '../drawing/lettering.ts';
import { facesOf } from '../drawing/typefaces.ts';

interface Sheet {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
}

type Document = InstanceType<typeof PDFDocument>;

/** One page that the drawing fills; its letters can be selected and searched for. */
export async function pdfOf(
  drawing: Drawing,
  { width, height, title, author }: Sheet,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'de',
    displayTitle: true,
    font: facesOf('regular')[0]!.file,
    info: { Title: title, Author: author },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => {
    document.once('end', resolve).once('error', reject);
  });
  document.scale(width / drawing.width, height / drawing.height);
  for (const shape of drawing.shapes) put(document, shape);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function put(document: Document, shape: Shape): void {
  if (shape.kind === 'path') {
    document
      .path(shape.d)
      .fillOpacity(shape.opacity ?? 1)
      .fill(shape.fill);
  } else if (shape.kind === 'text') {
    putText(document, shape);
  } else {
    document.save().rotate(180, { origin: [shape.x, shape.y] });
    for (const one of shape.shapes) put(document, one);
    document.restore();
  }
}

function putText(document: Document, shape: Extract<Shape, { kind: 'text' }>): void {
  const { size, y, fill, tracking = 0 } = shape;
  let { x } = shape;
  document.fillOpacity(1);
  for (const run of runsOf(shape.text, shape.weight)) {
    if (run.face.isEmbeddable) {
      document
        .font(run.face.file)
        .fontSize(size)
        .fillColor(fill)
        .text(run.text, x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: tracking * size,
        });
    } else {
      const stroke = run.face.stroke * size;
      if (stroke) document.lineWidth(stroke).strokeColor(fill);
      document.fillColor(fill).path(outlinesOf(run, shape, x, y));
      if (stroke) document.fillAndStroke();
      else document.fill();
    }
    x += widthOfRun(run, shape);
  }
}
