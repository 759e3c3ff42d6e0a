import { formatStep, useLanguage } from '@stadtlive/web-client';

const round = new Set([1, 3, 5, 10, 20]);

export function Ticks({ steps }: { steps: readonly number[] }) {
  const language = useLanguage();
  const last = steps.length - 1;
  return (
    <div className="ticks" aria-hidden="true">
      {steps.map((step, i) =>
        i === last || (round.has(step) && i < last - 1) ? (
          <span key={step} style={{ left: `${((i + 1) / steps.length) * 100}%` }}>
            {i === last ? formatStep(step, language) : step}
          </span>
        ) : null,
      )}
    </div>
  );
}
