import { useCity, useLanguage, useViewer } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Paragraphs } from '../paragraphs.tsx';
import { isReachable, PersonFacts } from '../person-facts.tsx';
import { Portrait } from '../portrait.tsx';
import '../texts.ts';
import { seenFrom, type ProfileForm, type Viewpoint } from './profile-form.ts';

const viewpoints: readonly Viewpoint[] = ['CONTACTS', 'CITY', 'EVERYONE'];

/** The page others get to see, from where they stand; follows the form as it is typed. */
export function Preview({ form }: { form: ProfileForm }) {
  const { t } = useTranslation('person');
  const { name: city } = useCity();
  const [viewpoint, setViewpoint] = useState<Viewpoint>('CONTACTS');
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview">{t('preview.heading')}</h2>
      <div className="segments" role="group" aria-label={t('preview.as')}>
        {viewpoints.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={viewpoint === each}
            onClick={() => setViewpoint(each)}
          >
            {t(`preview.${each}`, { city })}
          </button>
        ))}
      </div>
      <div className="panel" aria-live="polite">
        <Seen form={form} viewpoint={viewpoint} />
      </div>
      <p className="xs muted">{t('preview.draft')}</p>
    </section>
  );
}

function Seen({ form, viewpoint }: { form: ProfileForm; viewpoint: Viewpoint }) {
  const { t } = useTranslation('person');
  const language = useLanguage();
  const { topics } = useCity();
  const viewer = useViewer().viewer!;
  const seen = seenFrom(viewpoint, form);
  if (!seen) return <p className="soft">{t('preview.hidden')}</p>;
  const shownTopics = topics.filter(({ slug }) => seen.topics.includes(slug));
  const isBare = !seen.about && !seen.district && !shownTopics.length && !isReachable(seen);
  return (
    <>
      <div className="row person-head">
        <Portrait person={{ ...viewer, picture: seen.picture }} size="l" />
        <div>
          <p className="bold">{viewer.displayName}</p>
          {seen.district && <p className="sm soft">{seen.district}</p>}
        </div>
      </div>
      {seen.about && <Paragraphs text={seen.about} />}
      {shownTopics.length > 0 && (
        <p className="sm soft">{shownTopics.map((topic) => topic[language]).join(' · ')}</p>
      )}
      <PersonFacts person={seen} />
      {isBare && !seen.picture && <p className="sm muted">{t('preview.nothing')}</p>}
    </>
  );
}
