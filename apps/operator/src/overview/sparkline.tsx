const width = 120;
const height = 32;
const margin = 4;

/** How a figure came about, beside its words: the line itself says nothing to be read. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const points = values.map((value, i) => [
    margin + (i * (width - 2 * margin)) / Math.max(1, values.length - 1),
    height - margin - ((value - least) / range) * (height - 2 * margin),
  ]);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.map((point) => point.map((at) => at.toFixed(1)).join()).join(' ')} />
      <circle cx={x} cy={y} r="3.5" />
    </svg>
  );
}
