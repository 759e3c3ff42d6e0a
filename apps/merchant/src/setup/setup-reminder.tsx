import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Shop } from '../shop/shop.ts';
import { lastStep, stepPath } from './setup-steps.ts';

/** Above every other page: the set-up has not come to its end. */
export function SetupReminder({ shop }: { shop: Shop | undefined }) {
  const { t } = useTranslation('merchant');
  const { pathname } = useLocation();
  if (!shop?.setupStep || pathname.startsWith('/einrichten')) return null;
  return (
    <p className="note b setup-reminder">
      <Icon name="storefront" />
      <span>
        {t(shop.isPublished ? 'setup.open' : 'setup.draft', { name: shop.name })}{' '}
        <Link to={stepPath(shop.setupStep)}>
          {t('setup.goOn', { n: Math.min(shop.setupStep, lastStep), count: lastStep })}
        </Link>
      </span>
    </p>
  );
}
