import { Icon, useToast } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';

interface RecoveryCodesDialogProps {
  codes: readonly string[];
  onClose: () => void;
}

/** Shown this once: afterwards only the account's owner has them. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const { t } = useTranslation('security');
  const { portalName } = useCity();
  const say = useToast();
  const text = `${t('recovery.fileHeading', { portal: portalName })}\n\n${codes.join('\n')}\n`;
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say({ text: t(isCopied ? 'recovery.copied' : 'recovery.notCopied') });
  };
  const keep = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), {
      href: url,
      download: `${portalName}-${t('recovery.fileName')}.txt`,
    }).click();
    URL.revokeObjectURL(url);
  };
  return (
    <Dialog heading={t('recovery.heading')} onClose={onClose}>
      {(close) => (
        <>
          <p className="soft">{t('recovery.text')}</p>
          <ol className="recovery-codes num">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
          <div className="row wrap-x">
            <button type="button" className="btn sm" onClick={() => void copy()}>
              <Icon name="copy" />
              {t('recovery.copy')}
            </button>
            <button type="button" className="btn sm" onClick={keep}>
              <Icon name="download-simple" />
              {t('recovery.save')}
            </button>
          </div>
          <div className="row wrap-x actions">
            <button type="button" className="btn p" data-safe onClick={close}>
              {t('recovery.kept')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
