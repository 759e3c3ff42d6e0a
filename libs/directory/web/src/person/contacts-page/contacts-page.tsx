import { AccountScreen, Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState } from '@stadtlive/ui';
import { personPath, searchPath, usePageQuery } from '@stadtlive/web-client';
import { ContactsPageDocument, type PersonInListFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContactAnswer } from '../contact-answer.tsx';
import { Portrait } from '../portrait.tsx';
import '../texts.ts';
import { useContact } from '../use-contact.ts';

/** Who asks, and who one is in contact with. */
export default function ContactsPage() {
  const { t } = useTranslation('person');
  return (
    <AccountScreen title={t('contact.title')} lead={t('contact.lead')}>
      <Contacts />
    </AccountScreen>
  );
}

function Contacts() {
  const { t } = useTranslation('person');
  const answer = usePageQuery(ContactsPageDocument, {});
  return (
    <Loaded answer={answer}>
      {({ viewer }) =>
        viewer && (
          <>
            {viewer.contactRequests.length > 0 && (
              <section className="people">
                <h2>{t('contact.requests')}</h2>
                <p className="sm soft">
                  {t('contact.requestsCount', { count: viewer.contactRequests.length })}{' '}
                  {t('contact.declineNote')}
                </p>
                <ul className="list">
                  {viewer.contactRequests.map((person) => (
                    <Request key={person.id} person={person} />
                  ))}
                </ul>
              </section>
            )}
            <section className="people">
              {viewer.contacts.length > 0 && <h2>{t('contact.list')}</h2>}
              {viewer.contacts.length > 0 ? (
                <ul className="list">
                  {viewer.contacts.map((person) => (
                    <li key={person.id} className="row person-row">
                      <Named person={person} />
                    </li>
                  ))}
                </ul>
              ) : (
                <EmptyState
                  heading={t('contact.empty')}
                  action={
                    <Link className="btn" to={searchPath({ art: 'mensch' })}>
                      {t('contact.search')}
                    </Link>
                  }
                >
                  {t('contact.emptyText')}
                </EmptyState>
              )}
            </section>
          </>
        )
      }
    </Loaded>
  );
}

function Request({ person }: { person: PersonInListFragment }) {
  const contact = useContact(person);
  return (
    <li className="row wrap-x between person-row">
      <Named person={person} />
      <div className="answers">
        <ContactAnswer contact={contact} />
      </div>
    </li>
  );
}

const Named = ({ person }: { person: PersonInListFragment }) => (
  <span className="row named">
    <Portrait person={person} size="l" />
    <span>
      <Link className="plain med" to={personPath(person)}>
        {person.displayName}
      </Link>
      {person.district && <span className="sm soft">{person.district}</span>}
    </span>
  </span>
);
