import { useCity, useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As many as the server takes of a shop or a product. */
export const mostTopics = 5;

interface TopicPickerProps {
  id: string;
  hint: string;
  /** Slugs. */
  chosen: readonly string[];
  error?: string | undefined;
  onChange: (slugs: string[]) => void;
}

/** Some of the city's topics, in the city's order. */
export function TopicPicker({ id, hint, chosen, error, onChange }: TopicPickerProps) {
  const { t } = useTranslation('merchant');
  const { topics } = useCity();
  const language = useLanguage();
  const [isFull, setIsFull] = useState(false);
  const toggle = (slug: string) => {
    const isOff = !chosen.includes(slug);
    setIsFull(isOff && chosen.length >= mostTopics);
    if (isOff && chosen.length >= mostTopics) return;
    const wanted = topics.filter((one) => chosen.includes(one.slug) !== (one.slug === slug));
    onChange(wanted.map((one) => one.slug));
  };
  return (
    <fieldset id={id} aria-describedby={`${id}-hint ${id}-state`}>
      <legend className="lb">{t('topics.heading')}</legend>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <div className="topic-picker">
        {topics.map((topic) => (
          <label key={topic.slug} className="chip">
            <input
              type="checkbox"
              className="vh"
              checked={chosen.includes(topic.slug)}
              onChange={() => toggle(topic.slug)}
            />
            {topic[language]}
          </label>
        ))}
      </div>
      <p role="status" id={`${id}-state`} className={error || isFull ? 'errmsg' : 'hint num'}>
        {error ??
          (isFull
            ? t('topics.full', { most: mostTopics })
            : t('topics.chosen', { count: chosen.length, most: mostTopics }))}
      </p>
    </fieldset>
  );
}
