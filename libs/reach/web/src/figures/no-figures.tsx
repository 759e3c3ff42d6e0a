import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

/** The first days: what will stand here, drawn as lines to be filled. */
export function NoFigures({ pageUrl }: { pageUrl: string }) {
  const { t } = useTranslation('reach');
  return (
    <section className="panel reach-none" aria-labelledby="reach-none">
      <div className="reach-none-bars" aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
      <h2 id="reach-none">{t('none.heading')}</h2>
      <p className="soft">{t('none.text')}</p>
      <a className="btn" href={pageUrl}>
        <Icon name="eye" />
        {t('none.page')}
      </a>
    </section>
  );
}
