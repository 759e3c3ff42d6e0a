import { EmptyState, Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShop, type Shop } from '../shop/shop.ts';
import { Download, Sheet } from './sheet.tsx';
import './texts.ts';

/** What the shop hangs up so that passers-by find its page. */
export function Component() {
  const { t } = useTranslation('posters');
  const { portalName } = useCity();
  const shop = useShop();
  useEffect(() => {
    document.title = `${t('title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <>
      <p>
        <Link className="row sm back" to="/seite">
          <Icon name="arrow-left" />
          {t('toPage')}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      {shop?.isPublished ? (
        <Sheets shop={shop} />
      ) : (
        <EmptyState heading={t('noShop')}>{t('noShopText')}</EmptyState>
      )}
    </>
  );
}

function Sheets({ shop }: { shop: Shop }) {
  const { t } = useTranslation('posters');
  const at = (file: string) => `/haendler/aushang/${shop.id}/${file}`;
  return (
    <>
      <p className="soft lead">{t('lead')}</p>
      <ul className="sheets">
        <Sheet name={t('poster.name')} text={t('poster.text')} picture={at('poster.png')}>
          <Download href={at('poster.pdf?format=a4')} isFirst>
            {t('poster.a4')}
          </Download>
          <Download href={at('poster.pdf?format=a3')}>{t('poster.a3')}</Download>
        </Sheet>
        <Sheet name={t('stand.name')} text={t('stand.text')} picture={at('tischaufsteller.png')}>
          <Download href={at('tischaufsteller.pdf?format=a5')}>{t('stand.a5')}</Download>
        </Sheet>
        <Sheet
          name={t('card.name')}
          text={t('card.text')}
          picture={at('tischaufsteller.png?format=a6')}
        >
          <Download href={at('tischaufsteller.pdf?format=a6')}>{t('card.a6')}</Download>
        </Sheet>
      </ul>
      <p className="note posters-note">
        <Icon name="info" />
        {t('print')}
      </p>
    </>
  );
}
