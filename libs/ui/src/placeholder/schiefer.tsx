const wide = 15;
const high = 10;

const shingle = (x: number, y: number) => `M${x} ${y}h15v5.5q-1 4.5 -6 4.5h-9z`;

export function Schiefer({ width, height, turn }: { width: number; height: number; turn: number }) {
  const plain: string[] = [];
  const dark: string[] = [];
  for (let row = 0, y = 0.7 * height; y < height; row++, y += high) {
    const start = row % 2 ? -7.5 : -wide;
    for (let column = 0, x = start; x < width; column++, x += wide) {
      // Weathered slates in no visible rhythm.
      const shade = (row * 7 + column * 5 + turn * 3 + ((row * column) % 3)) % 8;
      (shade < 3 ? dark : plain).push(shingle(x, y));
    }
  }
  return (
    <g stroke="currentColor" strokeWidth=".8" opacity=".5">
      <path d={plain.join('')} fill="none" />
      <path d={dark.join('')} fill="currentColor" fillOpacity=".35" />
    </g>
  );
}
