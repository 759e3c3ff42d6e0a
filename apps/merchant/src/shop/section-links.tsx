import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shop } from './shop.ts';

/** Straight to a section, and to how visitors see the whole. */
export function SectionLinks({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['merchant', 'page', 'hours']);
  const sections = [
    ['wer', t('shop.who')],
    ['angebot', t('page:offer.heading')],
    ['leistungen', t('page:services.heading')],
    ['zeiten', t('hours:heading')],
    ['kontakt', t('shop.contact')],
    ['bilder', t('page:gallery.heading')],
    ['impressum', t('page:imprint.heading')],
    ['standorte', t('page:branches.heading')],
  ] as const;
  return (
    <nav className="section-links" aria-label={t('page:sections')}>
      <ul className="chips">
        {sections.map(([id, name]) => (
          <li key={id}>
            <a className="chip" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <div className="row wrap-x">
        <a className="btn" href={shop.url} target="_blank" rel="noopener">
          <Icon name="eye" />
          {t('page:see')}
        </a>
        <Link className="btn" to="/seite/aushang">
          <Icon name="download-simple" />
          {t('shop.posters')}
        </Link>
      </div>
    </nav>
  );
}
