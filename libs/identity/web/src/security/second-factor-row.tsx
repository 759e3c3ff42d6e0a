import { request } from '@stadtlive/web-client';
import { RequirePasskeyDocument } from '@stadtlive/web-client/graphql';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import './texts.ts';

interface SecondFactorRowProps {
  isRequired: boolean;
  /** With the demand come codes for the day the passkey is lost. */
  onCodes: (codes: readonly string[]) => void;
}

/** Whether the password alone signs in. */
export function SecondFactorRow({ isRequired, onCodes }: SecondFactorRowProps) {
  const { t } = useTranslation('security');
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const to = isRequired ? 'off' : 'on';
  const act = async (password: string) => {
    const { requirePasskey } = await request(RequirePasskeyDocument, {
      input: { required: !isRequired, password },
    });
    if (requirePasskey.recoveryCodes) onCodes(requirePasskey.recoveryCodes);
    return requirePasskey.viewer;
  };
  return (
    <li className="account-row second">
      <div className="account-value">
        <h3 id={id}>{t('second.label')}</h3>
        <p className="sm soft" id={`${id}-text`}>
          {t(isRequired ? 'second.on' : 'second.off')}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={isRequired}
        aria-labelledby={id}
        aria-describedby={`${id}-text`}
        className="toggle"
        onClick={() => setAsking(true)}
      />
      {isAsking && (
        <ConfirmDialog
          heading={t(`second.${to}Heading`)}
          action={t(`second.${to}Send`)}
          needsPassword
          act={act}
          done={t(`second.${to}Done`)}
          onClose={() => setAsking(false)}
        >
          <p>{t(`second.${to}Text`)}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
