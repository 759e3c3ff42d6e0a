import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { request, useViewer } from '@stadtlive/web-client';
import { SignOutDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import './texts.ts';

/** Signs out and forgets everything the account was allowed to see. */
export function useSignOut() {
  const { t } = useTranslation('identity');
  const client = useApolloClient();
  const { setViewer } = useViewer();
  const say = useToast();
  return async () => {
    await request(SignOutDocument, {});
    setViewer(null);
    await client.clearStore();
    say({ text: t('bye') });
  };
}
