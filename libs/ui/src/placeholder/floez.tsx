/** Seams of coal: thickness and the rock below each, in hundredths of the height. */
const seams = [
  [0.7, 3.2],
  [2.4, 3.6],
  [0.7, 2.2],
  [5, 3],
  [1.3, 3.4],
  [3.6, 9],
] as const;

export function Floez({ width, height, turn }: { width: number; height: number; turn: number }) {
  const lines: { y: number; thickness: number }[] = [];
  let y = 0.7 * height;
  for (let i = turn; y < height; i++) {
    const [thickness, gap] = seams[i % seams.length]!;
    lines.push({ y, thickness });
    y += thickness + gap;
  }
  return (
    <g fill="currentColor" opacity=".38">
      {lines.map((line) => (
        <rect key={line.y} x="0" y={line.y.toFixed(1)} width={width} height={line.thickness} />
      ))}
    </g>
  );
}
