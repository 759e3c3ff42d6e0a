import { useQuery } from '@apollo/client/react';
import { ErrorState, useLate } from '@stadtlive/ui';
import { formatClock, isoToday, useCity, useLanguage } from '@stadtlive/web-client';
import { ReachFiguresDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { Balance } from './balance.tsx';
import { monthWord } from './dates.ts';
import { datesFor, monthFigures } from './figures.ts';
import { MonthTiles } from './month-tiles.tsx';
import { NoFigures } from './no-figures.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { WeekFigures } from './week-figures.tsx';

/** What an organisation's page has brought, for those who run it. */
export function ReachFigures({ slug, pageUrl }: { slug: string; pageUrl: string }) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const { portalName } = useCity();
  const [today] = useState(isoToday);
  const { data, error, refetch } = useQuery(ReachFiguresDocument, {
    variables: { slug, ...datesFor(today) },
    fetchPolicy: 'cache-and-network',
  });
  const isLate = useLate(!data && !error);
  if (error && !data) {
    return (
      <ErrorState
        heading={t('failed')}
        action={
          <button type="button" className="btn" onClick={() => void refetch()}>
            {t('again')}
          </button>
        }
      >
        {t('failedText')}
      </ErrorState>
    );
  }
  const { months, weeks, month, valueReceipts: receipts } = data?.organisation ?? {};
  if (!months || !weeks || !receipts) return isLate && <FiguresSkeleton />;
  if (months.since === null) return <NoFigures pageUrl={pageUrl} />;
  const figures = monthFigures(months.series);
  const name = monthWord(today, language);
  return (
    <>
      <section className="reach" aria-labelledby="reach-heading">
        <h2 id="reach-heading">{t('heading', { portal: portalName, month: name })}</h2>
        <p className="sm muted reach-as-of">
          {t('asOf', { time: formatClock(new Date(months.asOf), language) })}
        </p>
        <MonthTiles figures={figures} lastMonth={datesFor(today).lastMonth} since={months.since} />
        <WeekFigures series={weeks.series} />
        <Balance figures={figures} costCents={month?.costCents ?? null} month={name} />
        <details className="reach-how sm">
          <summary>{t('how.heading')}</summary>
          <p className="soft">{t('how.text')}</p>
        </details>
      </section>
      <ReceiptList receipts={receipts} />
    </>
  );
}

const FiguresSkeleton = () => (
  <div className="reach" aria-hidden="true">
    <div className="skel heading" />
    <div className="kpi reach-tiles">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i}>
          <div className="skel title" />
          <div className="skel meta" />
        </div>
      ))}
    </div>
    <div className="skel reach-chart" />
  </div>
);
