import { useApolloClient } from '@apollo/client/react';
import { Icon, useToast } from '@stadtlive/ui';
import { formatDate, useFailureWords, useLanguage } from '@stadtlive/web-client';
import { ConfirmPageDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from './shop.ts';

/** Once a year: one click says that nothing has to change. */
export function FreshNote({ shop }: { shop: Shop }) {
  const { t } = useTranslation('page');
  const language = useLanguage();
  const client = useApolloClient();
  const say = useToast();
  const failure = useFailureWords();
  const [error, setError] = useState<string>();
  if (!shop.needsConfirmation || !shop.confirmedAt) return null;
  const confirm = async () => {
    try {
      const input = { organisationId: shop.id };
      await client.mutate({ mutation: ConfirmPageDocument, variables: { input } });
      say({ text: t('fresh.thanks') });
    } catch (fault) {
      setError(failure(fault));
    }
  };
  return (
    <section className="note warn fresh-note" aria-labelledby="fresh-heading">
      <Icon name="clock" />
      <div>
        <h2 id="fresh-heading">{t('fresh.heading')}</h2>
        <p>{t('fresh.text', { day: formatDate(new Date(shop.confirmedAt), language) })}</p>
        <button type="button" className="btn" onClick={() => void confirm()}>
          <Icon name="check" />
          {t('fresh.confirm')}
        </button>
        {error && (
          <p className="errmsg" role="alert">
            {error}
          </p>
        )}
      </div>
    </section>
  );
}
