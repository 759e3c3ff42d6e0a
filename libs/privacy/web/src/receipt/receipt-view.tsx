import { StateMark } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import type { ReceiptOnPageFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { CountList } from '../data-page/held.tsx';
import { KeptList } from '../erasure/stays-step.tsx';
import '../texts.ts';
import { useMomentWords } from '../use-day-words.ts';

const marks = { CONFIRMED: 'there', WAITING: 'none', DELAYED: 'few' } as const;

/** What went, what stays, and what has been confirmed since. */
export function ReceiptView({ receipt }: { receipt: ReceiptOnPageFragment }) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const momentWords = useMomentWords();
  const { gone, kept, steps } = receipt;
  const open = steps.filter(({ state }) => state !== 'CONFIRMED').length;
  return (
    <>
      <section>
        <h2>{t('receipt.gone')}</h2>
        <CountList lines={gone} empty={t('receipt.nothing')} />
      </section>
      <section>
        <h2>{t('receipt.kept')}</h2>
        {kept.length > 0 ? <KeptList kept={kept} /> : <p>{t('receipt.keptNothing')}</p>}
      </section>
      <section>
        <h2>{t('receipt.steps')}</h2>
        <p className="sm soft">
          {open === 0 ? t('receipt.stepsAll') : t('receipt.stepsOpen', { count: open })}
        </p>
        <ul className="receipt-steps">
          {steps.map((step) => (
            <li key={step.de}>
              <span>
                {step[language]}
                {step.confirmedAt && (
                  <span className="xs muted num">{momentWords(step.confirmedAt)}</span>
                )}
              </span>
              <StateMark state={marks[step.state]}>{t(`receipt.state.${step.state}`)}</StateMark>
            </li>
          ))}
        </ul>
        {steps.some(({ state }) => state === 'DELAYED') && (
          <p className="sm soft">{t('receipt.delayedText')}</p>
        )}
      </section>
    </>
  );
}
