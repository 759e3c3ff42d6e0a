import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { CancelErasureDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

export function useCancel() {
  const { t } = useTranslation('privacy');
  const client = useApolloClient();
  const say = useToast();
  const [hasFailed, setFailed] = useState(false);
  const cancel = async () => {
    setFailed(false);
    try {
      await client.mutate({ mutation: CancelErasureDocument });
      say({ text: t('scheduled.cancelled') });
    } catch {
      setFailed(true);
    }
  };
  return { cancel, hasFailed };
}
