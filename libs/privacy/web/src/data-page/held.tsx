import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { useDayWords } from '../use-day-words.ts';
import type { DataOfViewer } from './data-page.tsx';

/** Numbers are the picture: kind by kind how much there is. */
export function Held({ preview }: { preview: DataOfViewer['erasurePreview'] }) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const dayWords = useDayWords();
  const { gone, kept } = preview;
  return (
    <section>
      <h2>{t('held.heading')}</h2>
      <p className="sm soft">{t('held.note')}</p>
      <CountList lines={gone} />
      {kept.length > 0 && (
        <p className="sm">
          {t('held.kept')}
          {kept
            .map((line) =>
              t('held.keptLine', {
                what: line[language],
                until: dayWords(line.until),
                law: line.law,
              }),
            )
            .join(', ')}
        </p>
      )}
    </section>
  );
}

interface CountListProps {
  lines: readonly { de: string; en: string; count: number }[];
  empty?: string;
}

export function CountList({ lines, empty }: CountListProps) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const present = lines.filter(({ count }) => count > 0);
  if (present.length === 0) return <p className="soft">{empty ?? t('held.nothing')}</p>;
  return (
    <dl className="counts">
      {present.map((line) => (
        <div key={line.de}>
          <dt>{line[language]}</dt>
          <dd className="num">{formatNumber(line.count, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
