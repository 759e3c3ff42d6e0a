import { Placeholder } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';

/** What residents see in place of a photo: the first topic's icon, as the form stands. */
export function TopicPlaceholder({ id, topics }: { id: string; topics: readonly string[] }) {
  const city = useCity();
  const icon = city.topics.find(({ slug }) => topics.includes(slug))?.icon ?? 'package';
  return <Placeholder id={id} icon={icon} className="picture" />;
}
