import { useLanguage } from '@stadtlive/web-client';
import { Component, lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndMonth } from './dates.ts';
import { charts, weeksOf, type ChartName, type Series } from './figures.ts';
import { WeekTable } from './week-table.tsx';

const WeekChart = lazy(() => import('./week-chart.tsx'));

/** Twelve weeks as bars, or as a table that says the same. */
export function WeekFigures({ series }: { series: Series }) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const [name, setName] = useState<ChartName>('views');
  const [isTable, setIsTable] = useState(false);
  const weeks = weeksOf(series, charts[name]);
  const what = t(`chart.${name}`);
  const label = t('chart.label', {
    what,
    from: dayAndMonth(weeks[0]?.from ?? '', language),
    until: dayAndMonth(weeks.at(-1)?.until ?? '', language),
  });
  return (
    <figure className="panel reach-weeks">
      <div className="row between wrap-x">
        <h3>{t('chart.heading')}</h3>
        <div className="reach-choice" role="group" aria-label={t('chart.choose')}>
          {(Object.keys(charts) as ChartName[]).map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === name}
              onClick={() => setName(one)}
            >
              {t(`chart.${one}`)}
            </button>
          ))}
        </div>
      </div>
      {isTable ? (
        <WeekTable weeks={weeks} what={what} />
      ) : (
        <Unreachable fallback={<p className="note warn">{t('chart.failed')}</p>}>
          <div className="reach-chart" role="img" aria-label={label}>
            <Suspense>
              <WeekChart weeks={weeks} what={what} />
            </Suspense>
          </div>
        </Unreachable>
      )}
      <figcaption className="row between wrap-x sm muted">
        <span>{t('chart.legend')}</span>
        <button type="button" className="btn q sm" onClick={() => setIsTable(!isTable)}>
          {t(isTable ? 'chart.asChart' : 'chart.asTable')}
        </button>
      </figcaption>
    </figure>
  );
}

/** The file of the chart does not come: the table is still there. */
class Unreachable extends Component<{ fallback: ReactNode; children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
