import type { Drawing, Shape } from './drawing.ts';
import { figure } from './drawing.ts';
import { outlinesOf, runsOf, widthOfRun } from './lettering.ts';

/** Its letters are outlines: it needs no font where it is shown, and no text can leave its place. */
export const svgOf = ({ width, height, shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${figure(width)}" height="${figure(height)}" viewBox="0 0 ${figure(width)} ${figure(height)}">${shapes.map(markupOf).join('')}</svg>`;

function markupOf(shape: Shape): string {
  if (shape.kind === 'turned') {
    return `<g transform="rotate(180 ${figure(shape.x)} ${figure(shape.y)})">${shape.shapes.map(markupOf).join('')}</g>`;
  }
  if (shape.kind === 'path') {
    const opacity = shape.opacity === undefined ? '' : ` fill-opacity="${figure(shape.opacity)}"`;
    return `<path fill="${shape.fill}"${opacity} d="${shape.d}"/>`;
  }
  let x = shape.x;
  return runsOf(shape.text, shape.weight)
    .map((run) => {
      const d = outlinesOf(run, shape, x, shape.y);
      x += widthOfRun(run, shape);
      const stroke = run.face.stroke * shape.size;
      const thicker = stroke ? ` stroke="${shape.fill}" stroke-width="${figure(stroke)}"` : '';
      return `<path fill="${shape.fill}"${thicker} d="${d}"/>`;
    })
    .join('');
}
