import { Fault } from '@stadtlive/identity-web';
import { useFailureWords } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export function MoreInvoices({ load }: { load: () => Promise<unknown> }) {
  const { t } = useTranslation('billingDesk');
  const failure = useFailureWords();
  const [fault, setFault] = useState<string>();
  const press = () => {
    setFault(undefined);
    load().catch((error: unknown) => setFault(failure(error)));
  };
  return (
    <>
      <Fault text={fault} />
      <button type="button" className="btn full" onClick={press}>
        {t('more')}
      </button>
    </>
  );
}
