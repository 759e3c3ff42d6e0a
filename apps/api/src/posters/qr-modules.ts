import { create } from 'qrcode';
import { figure } from '../drawing/drawing.ts';

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4;

/** Dark modules row by row; a quarter of the code may be damaged. */
export function qrModules(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
}

/** The code as one path in a square of this side, its quiet zone included: neighbours in a row are one bar. */
export function qrPath(
  modules: readonly (readonly boolean[])[],
  x: number,
  y: number,
  side: number,
) {
  const unit = side / (modules.length + 2 * quiet);
  let d = '';
  for (const [row, dark] of modules.entries()) {
    for (let column = 0; column < dark.length; column++) {
      if (!dark[column]) continue;
      const begin = column;
      while (dark[column + 1]) column++;
      const length = (column - begin + 1) * unit;
      d += `M${figure(x + (begin + quiet) * unit)} ${figure(y + (row + quiet) * unit)}h${figure(length)}v${figure(unit)}h${figure(-length)}z`;
    }
  }
  return d;
}
