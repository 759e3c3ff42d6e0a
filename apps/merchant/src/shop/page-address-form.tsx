import { useApolloClient } from '@apollo/client/react';
import { TextField, useToast } from '@stadtlive/ui';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { ChangePageAddressDocument } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from './shop.ts';

/** The last part of the page's address; saved by itself, for it changes at once. */
export function PageAddressForm({ shop }: { shop: Shop }) {
  const { t } = useTranslation('page');
  const client = useApolloClient();
  const say = useToast();
  const failure = useFailureWords();
  const [slug, setSlug] = useState(shop.slug);
  const [error, setError] = useState<string>();
  const folder = shop.url.slice(0, shop.url.lastIndexOf('/') + 1).replace(/^https?:\/\//, '');

  const change = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    try {
      const { data } = await client.mutate({
        mutation: ChangePageAddressDocument,
        variables: { input: { organisationId: shop.id, slug } },
      });
      const changed = data!.changePageAddress.organisation;
      setSlug(changed.slug);
      say({ text: t('address.changed', { address: changed.url.replace(/^https?:\/\//, '') }) });
    } catch (fault) {
      const { code, reason, suggestion = '' } = failureOf(fault);
      if (reason === 'RESERVED' || reason === 'TAKEN')
        setError(t(`address.${reason}`, { suggestion }));
      else setError(code === 'BAD_USER_INPUT' ? t('address.shape') : failure(fault));
    }
  };
  return (
    <form className="editor stack" id="adresse" noValidate onSubmit={(event) => void change(event)}>
      <div>
        <h2>{t('address.heading')}</h2>
        <p className="hint">{t('address.hint')}</p>
      </div>
      <TextField
        label={t('address.label')}
        hint={`${folder}… ${t('address.labelHint')}`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={slug}
        error={error}
        onChange={({ target }) => setSlug(target.value.toLowerCase())}
      />
      <button type="submit" className="btn">
        {t('address.change')}
      </button>
    </form>
  );
}
