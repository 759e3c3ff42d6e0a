import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Appointment } from '../erasure/use-erase.ts';
import { CopyAddress } from '../receipt/copy-address.tsx';
import { receiptPath } from '../receipt/receipt-path.ts';
import '../texts.ts';
import { useMomentWords } from '../use-day-words.ts';

/** Told once: where the receipt will be. */
export function Appointed({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('privacy');
  const momentWords = useMomentWords();
  const { at, receiptId, code } = appointment;
  return (
    <section role="status">
      <h2>{t('scheduled.heading', { when: momentWords(at) })}</h2>
      <p className="soft">{t('scheduled.text')}</p>
      <h3>{t('scheduled.keep')}</h3>
      <p className="soft">{t('scheduled.keepText')}</p>
      <CopyAddress address={location.origin + receiptPath(receiptId, code)} />
      <Link className="btn q" to="/konto/daten">
        {t('title')}
      </Link>
    </section>
  );
}
