import { TopicSymbol, topicIconOf } from '@stadtlive/ui';
import { searchPath, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function TopicGrid() {
  const { t } = useTranslation('resident');
  const { topics } = useCity();
  const language = useLanguage();
  return (
    <nav aria-label={t('home.topics')}>
      <ul className="topic-grid">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <Link to={searchPath({ thema: topic.slug })}>
              <TopicSymbol name={topicIconOf(topic.icon)} />
              {topic[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
