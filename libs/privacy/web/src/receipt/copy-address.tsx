import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

/** An address to keep: whole, to be marked by hand, and with a button that copies it. */
export function CopyAddress({ address }: { address: string }) {
  const { t } = useTranslation('privacy');
  const [said, setSaid] = useState('');
  const copy = () => {
    // Without a secure connection browsers offer no clipboard at all.
    const written = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error());
    written.then(
      () => setSaid(t('scheduled.copied')),
      () => setSaid(t('scheduled.copyFailed')),
    );
  };
  return (
    <div className="copy-address">
      <code>{address}</code>
      <div className="row wrap-x">
        <button type="button" className="btn" onClick={copy}>
          {t('receipt.copy')}
        </button>
        <span role="status" className="sm soft">
          {said}
        </span>
      </div>
    </div>
  );
}
