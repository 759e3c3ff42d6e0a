import { Fault } from '@stadtlive/identity-web';
import { useFailureWords } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Loads the next page of a list; says so where that fails. */
export function MoreButton({ load }: { load: () => Promise<unknown> }) {
  const { t } = useTranslation('operator');
  const failure = useFailureWords();
  const [fault, setFault] = useState<string>();
  const press = async () => {
    setFault(undefined);
    try {
      await load();
    } catch (error) {
      setFault(failure(error));
    }
  };
  return (
    <div className="rows-more">
      <Fault text={fault} />
      <button type="button" className="btn full" onClick={() => void press()}>
        {t('more')}
      </button>
    </div>
  );
}
