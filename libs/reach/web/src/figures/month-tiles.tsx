import { formatNumber, formatPrice, useLanguage, type Language } from '@stadtlive/web-client';
import type { ReachKind } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { monthWord } from './dates.ts';
import type { Count, KindFigure } from './figures.ts';

interface MonthTilesProps {
  figures: readonly KindFigure[];
  lastMonth: string;
  /** Day of the first count: before its month there is nothing to compare with. */
  since: string | null;
}

/** This month's figures, each with the month before below it. */
export function MonthTiles({ figures, lastMonth, since }: MonthTilesProps) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const told = (kind: ReachKind, count: Count) =>
    count === null ? t('below') : shown(kind, count, language);
  const compares = since !== null && since.slice(0, 7) <= lastMonth.slice(0, 7);
  return (
    <dl className="kpi reach-tiles">
      {figures.map(({ kind, now, before }) => (
        <div key={kind}>
          <dt className="sm soft">{t(`kind.${kind}`)}</dt>
          <dd className={now === null ? 'v few' : 'v'}>{told(kind, now)}</dd>
          {compares && (
            <dd className="xs muted num">
              {t('before', { month: monthWord(lastMonth, language), count: told(kind, before) })}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const shown = (kind: ReachKind, count: number, language: Language) =>
  kind === 'SALES_CENTS' ? formatPrice(count, language) : formatNumber(count, language);
