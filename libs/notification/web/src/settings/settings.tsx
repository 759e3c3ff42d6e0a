import { useApolloClient, useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useFailureWords, useLanguage } from '@stadtlive/web-client';
import {
  NotificationSettingsDocument,
  SetNotificationDocument,
  type SettingsOfViewerFragment,
  type SetNotificationInput,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

type Setting = SettingsOfViewerFragment['notificationSettings'][number];

/** What is told here and what by mail, kind by kind. */
export function Settings() {
  const { t } = useTranslation('notification');
  const answer = useQuery(NotificationSettingsDocument);
  return (
    <section className="notification-settings">
      <h2>{t('settings.heading')}</h2>
      <p className="sm soft">{t('settings.lead')}</p>
      <Loaded answer={answer}>
        {({ viewer }) => viewer && <Table settings={viewer.notificationSettings} />}
      </Loaded>
    </section>
  );
}

function Table({ settings }: { settings: readonly Setting[] }) {
  const { t } = useTranslation('notification');
  const language = useLanguage();
  const client = useApolloClient();
  const failure = useFailureWords();
  const [said, setSaid] = useState<{ text: string; isFault?: boolean }>();
  const set = async (input: SetNotificationInput) => {
    setSaid(undefined);
    try {
      await client.mutate({ mutation: SetNotificationDocument, variables: { input } });
      setSaid({ text: t('settings.saved') });
    } catch (error) {
      setSaid({ text: failure(error), isFault: true });
    }
  };
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settings.kind')}</th>
            <th scope="col">{t('settings.inApp')}</th>
            <th scope="col">{t('settings.mail')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ kind, inApp, mail, mailCanBeOff, ...name }) => (
            <tr key={kind}>
              <th scope="row">{name[language]}</th>
              <td>
                <label className="box">
                  <input
                    type="checkbox"
                    aria-label={t('settings.inAppFor', { kind: name[language] })}
                    checked={inApp}
                    onChange={() => void set({ kind, inApp: !inApp })}
                  />
                </label>
              </td>
              <td>
                {mailCanBeOff ? (
                  <label className="box">
                    <input
                      type="checkbox"
                      aria-label={t('settings.mailFor', { kind: name[language] })}
                      checked={mail}
                      onChange={() => void set({ kind, mail: !mail })}
                    />
                  </label>
                ) : (
                  <span className="sm muted">{t('settings.always')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs muted">{t('settings.alwaysWhy')}</p>
      <p role="status" className={`sm ${said?.isFault ? 'errmsg' : 'soft'}`}>
        {said?.text}
      </p>
    </>
  );
}
