import { useLate } from '@stadtlive/ui';
import { formatNumber, formatStep, useCity, useLanguage } from '@stadtlive/web-client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSlider, useSliderThumb } from 'react-aria/useSlider';

import { useTranslation } from 'react-i18next';
import { Histogram } from './histogram.tsx';
import { Legend } from './legend.tsx';
import type { Hits, Ring } from './rings.ts';
import { StepButton } from './step-button.tsx';
import { Ticks } from './ticks.tsx';
import { useRadius } from './use-radius.ts';

interface RadiusSliderProps {
  steps: readonly number[];
  radiusKm: number;
  /** Hits per step; they do not change with the radius. */
  rings: readonly Ring[] | undefined;
  isEstimated: boolean;
  hits: Hits | undefined;
  /** A new answer is on its way. */
  isCounting: boolean;
  /** Says around what, and changes it. */
  centre: ReactNode;
  onPreview: (km: number) => void;
  onRelease: (km: number) => void;
  onDragging: (isDragging: boolean) => void;
}

export function RadiusSlider(props: RadiusSliderProps) {
  const {
    steps,
    radiusKm,
    rings = steps.map(noHits),
    isEstimated,
    hits,
    centre,
    onDragging,
  } = props;
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { name: home } = useCity();
  const track = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { state, move, grab, leave } = useRadius(props);
  const label = { 'aria-label': t('radius.label') };
  const { groupProps, trackProps } = useSlider(label, state, track);
  const thumb = useSliderThumb({ ...label, index: 0, trackRef: track, inputRef: input }, state);
  const isLate = useLate(props.isCounting);

  useEffect(() => onDragging(thumb.isDragging), [thumb.isDragging, onDragging]);

  const about = isEstimated ? 'radius.aboutMore' : 'radius.more';
  const moreLabel = (more: number) => t(about, { n: formatNumber(more, language) });
  const left = { left: `${state.getThumbPercent(0) * 100}%` };
  const panning = { touchAction: 'pan-y' } as const;

  return (
    <section className="radius" aria-label={t('radius.label')} onBlur={leave}>
      <div className="head">
        <div>
          <div className="lb">{centre}</div>
          <output className="km num">{formatStep(radiusKm, language)}</output>
          {isLate && <span className="counting">{t('radius.counting')}</span>}
        </div>
        <div className="pm">
          <StepButton by={-1} steps={steps} radiusKm={radiusKm} rings={rings} onMove={move} />
          <StepButton by={1} steps={steps} radiusKm={radiusKm} rings={rings} onMove={move} />
        </div>
      </div>
      <div className="hist" {...groupProps}>
        <Histogram rings={rings} radiusKm={radiusKm} moreLabel={moreLabel} />
        <div
          {...trackProps}
          ref={track}
          className="track"
          onPointerDownCapture={grab}
          style={{ ...trackProps.style, ...panning }}
        >
          <span className="fill" style={{ width: left.left }} />
          <span {...thumb.thumbProps} className="thumb" style={{ ...panning, ...left }}>
            <input
              {...thumb.inputProps}
              ref={input}
              className="vh"
              min={1}
              aria-valuetext={valueText(t, { km: radiusKm, hits, home })}
            />
          </span>
        </div>
        <Ticks steps={steps} />
      </div>
      <Legend hits={hits} isEstimated={isEstimated} />
      {isLate && <div className="busy" />}
    </section>
  );
}

const noHits = (upToKm: number): Ring => ({ upToKm, count: 0, homeCount: 0 });

type Translate = ReturnType<typeof useTranslation<'search'>>['t'];

/** "6 Kilometer, 34 Treffer, davon 23 in Moers" */
function valueText(
  t: Translate,
  { km, hits, home }: { km: number; hits: Hits | undefined; home: string },
) {
  const distance = t('radius.kilometres', { count: km });
  if (!hits) return distance;
  return `${distance}, ${t('hits', { count: hits.total })}, ${t('radius.ofThem', { n: hits.home, city: home })}`;
}
