import { Icon, StateMark } from '@stadtlive/ui';
import { useCity, useViewer } from '@stadtlive/web-client';
import type { PersonOnPageFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Fault } from '../../fault/fault.tsx';
import { ContactAnswer } from '../contact-answer.tsx';
import '../texts.ts';
import { useContact } from '../use-contact.ts';

/** How the viewer and this person stand, and what either may do about it. */
export function ContactPanel({ person }: { person: PersonOnPageFragment }) {
  const { t } = useTranslation('person');
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  const contact = useContact(person);
  const { name: city } = useCity();
  const name = person.displayName;

  if (!viewer) {
    return (
      <section className="panel contact-panel">
        <p className="sm soft">{t('contact.askText', { name })}</p>
        <Link className="btn p" to="/anmelden" state={{ from: pathname }}>
          {t('contact.signIn')}
        </Link>
      </section>
    );
  }
  if (viewer.id === person.id) {
    return (
      <section className="panel contact-panel">
        <p className="med">{t('page.yourself')}</p>
        <Link className="btn" to="/konto/profil">
          <Icon name="pencil-simple" />
          {t('page.edit')}
        </Link>
      </section>
    );
  }
  if (person.contactState === 'CONTACT') return <InContact name={name} contact={contact} />;
  return (
    <section className="panel contact-panel">
      {person.contactState === 'NONE' && (
        <>
          <p className="sm soft">{t('contact.askText', { name })}</p>
          <button type="button" className="btn p" onClick={() => void contact.run('ask', 'asked')}>
            <Icon name="user-plus" />
            {t('contact.ask')}
          </button>
          <Fault text={contact.fault} />
        </>
      )}
      {person.contactState === 'ASKED' && (
        <>
          <StateMark state="few">{t('contact.asked')}</StateMark>
          <p className="sm soft">{t('contact.askedText', { name, city })}</p>
          <button
            type="button"
            className="btn"
            onClick={() => void contact.run('end', 'takenBack')}
          >
            {t('contact.takeBack')}
          </button>
          <Fault text={contact.fault} />
        </>
      )}
      {person.contactState === 'ASKS_YOU' && (
        <>
          <p className="med">{t('contact.asksYou', { name })}</p>
          <ContactAnswer contact={contact} />
          <p className="xs muted">{t('contact.declineNote')}</p>
        </>
      )}
    </section>
  );
}

function InContact({ name, contact }: { name: string; contact: ReturnType<typeof useContact> }) {
  const { t } = useTranslation('person');
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="panel contact-panel">
      <StateMark state="there">{t('contact.is')}</StateMark>
      {isAsking ? (
        <>
          <p className="med">{t('contact.endSure', { name })}</p>
          <p className="sm soft">{t('contact.endText', { name })}</p>
          <div className="row wrap-x">
            <button
              type="button"
              className="btn danger"
              onClick={() => void contact.run('end', 'ended')}
            >
              {t('contact.end')}
            </button>
            <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
              {t('contact.keep')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="btn q" onClick={() => setAsking(true)}>
          {t('contact.end')}
        </button>
      )}
      <Fault text={contact.fault} />
    </section>
  );
}
