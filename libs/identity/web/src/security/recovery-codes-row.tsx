import { request } from '@stadtlive/web-client';
import { CreateRecoveryCodesDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import './texts.ts';

interface RecoveryCodesRowProps {
  left: number;
  onCodes: (codes: readonly string[]) => void;
}

/** How many are left for the day the passkey is lost, and the way to new ones. */
export function RecoveryCodesRow({ left, onCodes }: RecoveryCodesRowProps) {
  const { t } = useTranslation('security');
  const [isAsking, setAsking] = useState(false);
  const act = async (password: string) => {
    const { createRecoveryCodes } = await request(CreateRecoveryCodesDocument, {
      input: { password },
    });
    onCodes(createRecoveryCodes.recoveryCodes);
    return createRecoveryCodes.viewer;
  };
  return (
    <li className="account-row">
      <div className="account-value">
        <h3>{t('recovery.label')}</h3>
        <p className="sm soft">{t('recovery.left', { count: left })}</p>
      </div>
      <button type="button" className="btn sm" onClick={() => setAsking(true)}>
        {t('recovery.renew')}
      </button>
      {isAsking && (
        <ConfirmDialog
          heading={t('recovery.renewHeading')}
          action={t('recovery.renew')}
          needsPassword
          act={act}
          done={t('recovery.renewed')}
          onClose={() => setAsking(false)}
        >
          <p>{t('recovery.renewText')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
