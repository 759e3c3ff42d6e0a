import { Icon } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import type { ReachFiguresQuery } from '@stadtlive/web-client/graphql';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthAndYear } from './dates.ts';

type Receipts = NonNullable<ReachFiguresQuery['organisation']>['valueReceipts'];

const atFirst = 6;

/** The receipts of the months that are over; the mail that told of the newest leads here. */
export function ReceiptList({ receipts }: { receipts: Receipts }) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const [most, setMost] = useState(atFirst);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#belege') section.current?.scrollIntoView();
  }, []);
  return (
    <section id="belege" className="reach-receipts" ref={section} aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.heading')}</h2>
      <p className="sm soft">{t(receipts.length > 0 ? 'receipts.text' : 'receipts.none')}</p>
      <ul>
        {receipts.slice(0, most).map(({ month, path }) => (
          <li key={month}>
            <a
              href={`${path}?sprache=${language}`}
              target="_blank"
              rel="noopener"
              aria-label={t('receipts.open', { month: monthAndYear(month, language) })}
            >
              <Icon name="receipt" />
              {monthAndYear(month, language)}
            </a>
          </li>
        ))}
      </ul>
      {receipts.length > most && (
        <button type="button" className="btn q" onClick={() => setMost(receipts.length)}>
          {t('receipts.all', { count: receipts.length })}
        </button>
      )}
    </section>
  );
}
