import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps {
  onStay: () => void;
  onDiscard: () => void;
}

export function LeaveDialog({ onStay, onDiscard }: LeaveDialogProps) {
  const { t } = useTranslation('merchant');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closing gives the focus back to where it was; so do Escape and the safe button alike.
  const close = () => dialog.current?.close();
  return (
    <dialog
      className="dialog leave"
      ref={dialog}
      aria-labelledby="leave-heading"
      aria-describedby="leave-text"
      onClose={onStay}
    >
      <h2 id="leave-heading">{t('leave.heading')}</h2>
      <p id="leave-text" className="soft">
        {t('leave.text')}
      </p>
      <div className="row wrap-x">
        <button type="button" className="btn p" autoFocus onClick={close}>
          {t('leave.stay')}
        </button>
        <button type="button" className="btn danger" onClick={onDiscard}>
          {t('leave.discard')}
        </button>
      </div>
    </dialog>
  );
}
