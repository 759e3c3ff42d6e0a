import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { EditableRow } from './editable-row.tsx';
import { EmailForm } from './email-form.tsx';
import { EmailValue } from './email-value.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import './texts.ts';

/** Name, address and password. */
export function AccessSection({ account }: { account: AccountFragment }) {
  const { t } = useTranslation('security');
  return (
    <section>
      <h2>{t('access')}</h2>
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
          form={(stop) => <EmailForm isConfirmed={account.emailConfirmed} onEnd={stop} />}
        >
          <EmailValue account={account} />
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
