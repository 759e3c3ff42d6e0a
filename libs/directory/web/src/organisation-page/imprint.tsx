import { formatDate, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

/** Who answers for the page, at its foot and in sight. */
export function Imprint({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const parts = organisation[language === 'de' ? 'german' : 'english'];
  if (parts.length === 0) return null;
  return (
    <section className="imprint" id="impressum">
      <h2>{t('imprint')}</h2>
      <div className="imprint-parts sm">
        {parts.map(({ heading, lines }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </div>
      {organisation.confirmedAt && (
        <p className="xs muted">
          {t('confirmed', { day: formatDate(new Date(organisation.confirmedAt), language) })}
        </p>
      )}
    </section>
  );
}
