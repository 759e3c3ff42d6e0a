import { searchPath, useLanguage } from '@stadtlive/web-client';
import { Link } from 'react-router';

interface TopicLinksProps {
  topics: readonly { slug: string; de: string; en: string }[];
}

/** Topics, each leading to what else there is of it. */
export function TopicLinks({ topics }: TopicLinksProps) {
  const language = useLanguage();
  return (
    <ul className="row wrap-x topic-links">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <Link className="chip plain" to={searchPath({ thema: topic.slug })}>
            {topic[language]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
