import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { TopicLinks } from '../topic-links/topic-links.tsx';
import type { Organisation } from './organisation.ts';

export function About({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  const { description, topics, isClaimed, source } = organisation;
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
      {topics.length > 0 && (
        <div>
          <h3>{t('topics')}</h3>
          <TopicLinks topics={topics} />
        </div>
      )}
      {!isClaimed && (
        <p className="note">
          <Icon name="info" />
          <span>
            {t('unclaimed')} {source && t('source', { source })}
          </span>
        </p>
      )}
    </section>
  );
}
