import { EmptyState } from '@stadtlive/ui';
import { useCity, type OrganisationKind } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

/** Clubs and institutions pay nothing, nor do shops in a city without a price. */
export function FreeOfCharge({ kind }: { kind: OrganisationKind }) {
  const { t } = useTranslation('billing');
  const { portalName } = useCity();
  return (
    <EmptyState heading={t('free.heading')}>
      {t(`free.${kind}`, { portal: portalName })} {t('free.text')}
    </EmptyState>
  );
}
