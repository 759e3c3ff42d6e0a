/** Lightness of the brand on the portal's own pages: white letters are readable on every hue. */
const lightness = 0.42;

/** The city's brand colour as `#rrggbb`, since mail programs know no oklch. @param css its theme */
export function cityColour(css: string): string {
  const hue = (numberIn(css, '--brand-h') ?? 250) * (Math.PI / 180);
  const chroma = numberIn(css, '--brand-c') ?? 0.05;
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  // From OKLab by way of cone responses to linear sRGB (Björn Ottosson's matrices).
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(hexOf).join('')}`;
}

const numberIn = (css: string, name: string): number | null => {
  const found = new RegExp(`${name}:\\s*([\\d.]+)`).exec(css)?.[1];
  return found === undefined ? null : Number(found);
};

function hexOf(linear: number): string {
  const clipped = Math.min(1, Math.max(0, linear));
  const gamma = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, '0');
}
