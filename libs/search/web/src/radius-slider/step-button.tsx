import { Icon } from '@stadtlive/ui';
import { formatStep, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Ring } from './rings.ts';

interface StepButtonProps {
  by: 1 | -1;
  steps: readonly number[];
  radiusKm: number;
  rings: readonly Ring[];
  onMove: (by: number) => void;
}

/** For everyone who does not drag (WCAG 2.5.7). */
export function StepButton({ by, steps, radiusKm, rings, onMove }: StepButtonProps) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const here = steps.indexOf(radiusKm);
  const target = steps[here + by];
  const km = target === undefined ? '' : formatStep(target, language);
  const label =
    by < 0
      ? t(km ? 'radius.smaller' : 'radius.smallest', { km })
      : t(km ? 'radius.larger' : 'radius.largest', { km, count: rings[here + 1]?.count ?? 0 });
  return (
    <button
      type="button"
      className="btn"
      aria-label={label}
      aria-disabled={target === undefined}
      onClick={() => target !== undefined && onMove(by)}
    >
      <Icon name={by < 0 ? 'minus' : 'plus'} />
    </button>
  );
}
