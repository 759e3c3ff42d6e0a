import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What is the owner's stays the owner's, whether it is paid for or not. */
export function TakeAlong() {
  const { t } = useTranslation('billing');
  return (
    <section className="part" aria-labelledby="take">
      <h2 id="take">{t('take.heading')}</h2>
      <p className="soft">{t('take.text')}</p>
      <p className="row wrap-x take-links">
        <a className="btn" href="/konto/daten">
          <Icon name="download-simple" />
          {t('take.account')}
        </a>
        <Link className="btn" to="/sortiment">
          <Icon name="tag" />
          {t('take.goods')}
        </Link>
      </p>
    </section>
  );
}
