import { Icon } from '@stadtlive/ui';
import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knowsPasskeys } from '../passkey/authenticator.ts';
import { AddPasskeyForm } from './add-passkey-form.tsx';
import { useEditing } from './editing.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { RecoveryCodesRow } from './recovery-codes-row.tsx';
import { SecondFactorRow } from './second-factor-row.tsx';
import './texts.ts';

export function PasskeySection({ account }: { account: AccountFragment }) {
  const { t } = useTranslation('security');
  const heading = useRef<HTMLHeadingElement>(null);
  const { isOpen, button, start, stop } = useEditing('new-passkey');
  const [codes, setCodes] = useState<readonly string[]>();
  const { passkeys, sessions, passkeyRequired, recoveryCodesLeft } = account;
  const device = sessions.find(({ isCurrent }) => isCurrent)?.device ?? '';
  return (
    <section>
      <div>
        <h2 tabIndex={-1} ref={heading}>
          {t('passkeys.heading')}
        </h2>
        <p className="soft">{t('passkeys.text')}</p>
      </div>
      <ul className="account-rows">
        {passkeys.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            isLast={passkeyRequired && passkeys.length === 1}
            onRemoved={() => heading.current?.focus()}
          />
        ))}
        {passkeys.length > 0 && <SecondFactorRow isRequired={passkeyRequired} onCodes={setCodes} />}
        {passkeyRequired && <RecoveryCodesRow left={recoveryCodesLeft} onCodes={setCodes} />}
        <li className="account-row last">
          {isOpen ? (
            <div className="account-edit">
              <h3>{t('passkeys.addHeading')}</h3>
              <AddPasskeyForm name={device} onEnd={stop} />
            </div>
          ) : knowsPasskeys() ? (
            <button type="button" className="btn" ref={button} onClick={start}>
              <Icon name="fingerprint" />
              {t('passkeys.add')}
            </button>
          ) : (
            <p className="sm muted">{t('passkeys.unsupported')}</p>
          )}
        </li>
      </ul>
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </section>
  );
}
