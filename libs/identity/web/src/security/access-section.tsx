import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { EditableRow } from './editable-row.tsx';
import { EmailForm } from './email-form.tsx';
import { EmailValue, PendingEmail } from './email-value.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import './texts.ts';

/** Name, address and password. */
export function AccessSection({ account }: { account: AccountFragment }) {
  const { t } = useTranslation('security');
  const { pendingEmail, emailConfirmed: isConfirmed } = account;
  return (
    <section>
      <div>
        <h2>{t('access')}</h2>
        <p className="soft">{t('accessText')}</p>
      </div>
      <ul className="account-rows">
        <EditableRow
          name="name"
          label={t('name.label')}
          form={(stop) => <NameForm name={account.displayName} onEnd={stop} />}
        >
          <span className="long">{account.displayName}</span>
        </EditableRow>
        <EditableRow
          name="email"
          label={t('email.label')}
          below={
            pendingEmail && <PendingEmail pendingEmail={pendingEmail} isConfirmed={isConfirmed} />
          }
          form={(stop) => <EmailForm isConfirmed={isConfirmed} onEnd={stop} />}
        >
          <EmailValue {...account} />
        </EditableRow>
        <EditableRow
          name="password"
          label={t('password.label')}
          form={(stop) => <PasswordForm onEnd={stop} />}
        >
          <span className="soft sm">{t('password.text')}</span>
        </EditableRow>
      </ul>
    </section>
  );
}
