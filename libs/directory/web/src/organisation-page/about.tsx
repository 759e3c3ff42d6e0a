import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Gallery } from './gallery.tsx';
import { Services } from './services.tsx';
import { TopicLinks } from '../topic-links/topic-links.tsx';
import type { Organisation } from './organisation.ts';

export function About({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  const { description, topics, isClaimed, source, slug, kind } = organisation;
  return (
    <section className="stack-6">
      <div>
        <h2>{t('about')}</h2>
        <div className="prose">
          {description ? (
            description.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
          ) : (
            <p className="soft">{t('noDescription')}</p>
          )}
        </div>
      </div>
      <Services services={organisation.services} />
      <Gallery pictures={organisation.pictures} />
      {topics.length > 0 && (
        <div>
          <h3>{t('topics')}</h3>
          <TopicLinks topics={topics} />
        </div>
      )}
      {!isClaimed && (
        <div className="note">
          <Icon name="info" />
          <div>
            <p>
              {t('unclaimed')} {source && t('source', { source })}
            </p>
            <p>
              <a href={`/haendler/eintrag/${slug}`}>{t(`yours.${kind}`)}</a>
            </p>
          </div>
        </div>
      )}
    </section>
  );
}
