import { EmptyState, ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import {
  searchPath,
  useCity,
  useFailureWords,
  usePageQuery,
  useViewer,
} from '@stadtlive/web-client';
import { PersonPageDocument, type PersonOnPageFragment } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TopicLinks } from '../../topic-links/topic-links.tsx';
import { Paragraphs } from '../paragraphs.tsx';
import { isReachable, PersonFacts } from '../person-facts.tsx';
import { Portrait } from '../portrait.tsx';
import '../texts.ts';
import { ContactPanel } from './contact-panel.tsx';

/** Somebody of this city, as far as they show themselves to whoever looks. */
export default function PersonPage() {
  const { t } = useTranslation(['person', 'words']);
  const { slug = '' } = useParams();
  const { portalName } = useCity();
  const failure = useFailureWords();
  const { data, error } = usePageQuery(PersonPageDocument, { slug });
  const isLate = useLate(!data && !error);
  const person = data?.person;
  useEffect(() => {
    if (person) document.title = `${person.displayName} – ${portalName}`;
  }, [person, portalName]);

  if (person === null) return <NobodyHere />;
  return (
    <main id="main" className="wrap page person-page" tabIndex={-1}>
      {!person && error && (
        <ErrorState heading={t('words:error.heading')}>{failure(error)}</ErrorState>
      )}
      {isLate && <PageSkeleton />}
      {person && <Shown person={person} />}
    </main>
  );
}

function Shown({ person }: { person: PersonOnPageFragment }) {
  const { t } = useTranslation('person');
  const { viewer } = useViewer();
  const { displayName: name, about, district, topics } = person;
  const isBare = !about && topics.length === 0 && !isReachable(person);
  return (
    <>
      <nav className="crumb" aria-label={t('page.path')}>
        <Link to={searchPath({ art: 'mensch' })}>{t('page.people')}</Link>
      </nav>
      <div className="row person-head">
        <Portrait person={person} size="xl" />
        <div>
          <h1>{name}</h1>
          {district && <p className="soft">{district}</p>}
        </div>
      </div>
      <div className="cols">
        <div className="stack-6">
          {about && (
            <section>
              <h2>{t('page.about', { name })}</h2>
              <Paragraphs text={about} />
            </section>
          )}
          {topics.length > 0 && (
            <section>
              <h2>{t('page.topics')}</h2>
              <TopicLinks topics={topics} />
            </section>
          )}
          {isBare && viewer?.id !== person.id && (
            <p className="soft">{t('page.nothing', { name })}</p>
          )}
        </div>
        <aside className="stack-6">
          <ContactPanel person={person} />
          {isReachable(person) && (
            <section>
              <h2 className="aside-heading">{t('page.contact')}</h2>
              <PersonFacts person={person} />
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

function NobodyHere() {
  const { t } = useTranslation('person');
  const { name: city, portalName } = useCity();
  const heading = t('page.notFound');
  useEffect(() => {
    document.title = `${heading} – ${portalName}`;
  }, [heading, portalName]);
  return (
    <main id="main" className="wrap page narrow" tabIndex={-1}>
      <EmptyState
        heading={heading}
        action={
          <Link className="btn p" to={searchPath({ art: 'mensch' })}>
            {t('page.search', { city })}
          </Link>
        }
      >
        {t('page.notFoundText')}
      </EmptyState>
    </main>
  );
}
