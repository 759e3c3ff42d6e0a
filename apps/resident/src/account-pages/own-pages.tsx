import { Placeholder } from '@stadtlive/ui';
import type { Viewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import './texts.ts';

/** Shops, clubs and other places one runs. */
export function OwnPages({ pages }: { pages: Viewer['organisations'] }) {
  const { t } = useTranslation('accountPages');
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>{t('pages')}</h2>
      <ul className="own-pages">
        {pages.map(({ id, name }) => (
          <li key={id}>
            <Placeholder id={id} name={name} />
            <span className="med long">{name}</span>
            <a className="btn sm" href="/haendler" aria-label={`${name}: ${t('manage')}`}>
              {t('manage')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
