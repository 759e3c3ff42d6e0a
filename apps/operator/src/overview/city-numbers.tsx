import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { CityNumbersDocument, type CityNumbersQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Sparkline } from './sparkline.tsx';

export function CityNumbers() {
  const { t } = useTranslation('operator');
  const answer = useQuery(CityNumbersDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <section className="part" aria-labelledby="numbers">
      <div className="row between wrap-x numbers-head">
        <h2 id="numbers">{t('numbers.heading')}</h2>
        <span className="sm muted">{t('numbers.hint')}</span>
      </div>
      <Loaded answer={answer} skeleton={<div className="skel banner" aria-hidden="true" />}>
        {(numbers) => <Figures {...numbers} />}
      </Loaded>
    </section>
  );
}

function Figures({ cityAccounts: { total, weeks }, entryCounts }: CityNumbersQuery) {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const lately = total - (weeks.at(-2) ?? total);
  return (
    <div className="kpi">
      <div>
        <div className="v">{number(total)}</div>
        <div className="sm soft">{t('numbers.accounts')}</div>
        <Sparkline values={weeks} />
        <div className="xs muted num">{t('numbers.thisWeek', { number: number(lately) })}</div>
      </div>
      {entryCounts.map(({ kind, total: all, unowned }) => (
        <div key={kind}>
          <div className="v">{number(all)}</div>
          <div className="sm soft">{t(`numbers.${kind}`)}</div>
          <OwnedShare owned={all - unowned} total={all} />
          <div className="xs muted num">
            {t('numbers.owned', { number: number(all - unowned) })}
          </div>
        </div>
      ))}
    </div>
  );
}

const OwnedShare = ({ owned, total }: { owned: number; total: number }) => (
  <svg className="share" viewBox="0 0 120 32" aria-hidden="true">
    <rect y="13" width="120" height="6" />
    <rect y="13" width={total === 0 ? 0 : (owned / total) * 120} height="6" className="owned" />
  </svg>
);
