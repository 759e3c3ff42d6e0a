import { Icon } from '@stadtlive/ui';
import { searchPath, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Organisation } from './organisation.ts';

export function About({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
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
          <ul className="row wrap-x topic-links">
            {topics.map((topic) => (
              <li key={topic.slug}>
                <Link className="chip plain" to={searchPath({ thema: topic.slug })}>
                  {topic[language]}
                </Link>
              </li>
            ))}
          </ul>
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
