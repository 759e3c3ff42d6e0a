import { TextArea, TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { TopicPicker } from '../topics/topic-picker.tsx';
import { textFieldOf } from './text-field-of.ts';
import type { PageWork } from './use-page-form.ts';

/** Under which topics, in one line, and the story behind it. */
export function OfferFields({ work }: { work: PageWork }) {
  const { t } = useTranslation(['merchant', 'page']);
  const field = textFieldOf(work);
  return (
    <section className="stack" id="angebot">
      <h2>{t('page:offer.heading')}</h2>
      <TopicPicker
        id="topics"
        hint={t('shop.topicsHint')}
        chosen={work.form.topics}
        error={work.errorOf('topics')}
        onChange={(topics) => work.change({ topics })}
      />
      <TextField
        label={t('shop.tagline')}
        hint={t('shop.taglineHint')}
        maxLength={160}
        {...field('tagline')}
      />
      <TextArea
        label={t('page:offer.story')}
        hint={t('page:offer.storyHint')}
        maxLength={5000}
        {...field('description')}
      />
    </section>
  );
}
