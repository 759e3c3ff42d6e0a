import { useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { DataOfViewer } from '../data-page/data-page.tsx';
import '../texts.ts';
import { useDayWords } from '../use-day-words.ts';

export function StaysStep({ kept }: { kept: DataOfViewer['erasurePreview']['kept'] }) {
  const { t } = useTranslation('privacy');
  return (
    <section>
      <h2>{t('stays.heading')}</h2>
      {kept.length === 0 ? (
        <p>{t('stays.nothing')}</p>
      ) : (
        <>
          <KeptList kept={kept} />
          <p className="sm soft">{t('stays.lawText')}</p>
        </>
      )}
      <dl className="stages">
        <div>
          <dt>{t('stays.ledger')}</dt>
          <dd>{t('stays.ledgerText')}</dd>
        </div>
        <div>
          <dt>{t('stays.receipt')}</dt>
          <dd>{t('stays.receiptText')}</dd>
        </div>
      </dl>
    </section>
  );
}

type Kept = readonly { de: string; en: string; until: string; law: string }[];

/** What law keeps: what, until when, and which law. */
export function KeptList({ kept }: { kept: Kept }) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const dayWords = useDayWords();
  return (
    <ul className="kept">
      {kept.map((line) => (
        <li key={line.de + line.until}>
          <span className="med">{line[language]}</span>
          <span className="sm soft num">
            {t('receipt.keptUntil', { until: dayWords(line.until), law: line.law })}
          </span>
        </li>
      ))}
    </ul>
  );
}
