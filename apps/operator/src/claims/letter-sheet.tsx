import { Icon } from '@stadtlive/ui';
import { formatDate } from '@stadtlive/web-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from './claim-work.tsx';

/** A letter as it is printed (DIN 5008): on the screen in a dialog, on paper alone. */
export function LetterSheet({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  const { sender, recipient, subject, paragraphs, code } = letter;
  return (
    <dialog className="letter-dialog" ref={box} aria-label={subject} onClose={onClose}>
      <div className="row between wrap-x letter-bar">
        <p className="sm soft">{t('claims.letterOnce')}</p>
        <div className="row wrap-x">
          <button type="button" className="btn p" onClick={() => print()}>
            <Icon name="printer" />
            {t('claims.printNow')}
          </button>
          <button type="button" className="btn" onClick={() => box.current?.close()}>
            {t('claims.closeLetter')}
          </button>
        </div>
      </div>
      <article className="letter" lang="de">
        <p className="letter-sender">{sender.join(' · ')}</p>
        <address>{lines(recipient)}</address>
        <p className="letter-date">{formatDate(new Date(), 'de')}</p>
        <h2>{subject}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="letter-code">{code}</p>
      </article>
    </dialog>
  );
}

const lines = (texts: readonly string[]) =>
  texts.map((text) => (
    <span key={text}>
      {text}
      <br />
    </span>
  ));
