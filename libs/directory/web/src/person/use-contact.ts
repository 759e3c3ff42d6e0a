import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { failureOf, localeOf, useFailureWords, useLanguage } from '@stadtlive/web-client';
import {
  AcceptContactDocument,
  ContactsPageDocument,
  EndContactDocument,
  PersonPageDocument,
  RequestContactDocument,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';

const steps = {
  ask: RequestContactDocument,
  accept: AcceptContactDocument,
  end: EndContactDocument,
};

type Said = 'asked' | 'accepted' | 'declined' | 'takenBack' | 'ended';

interface PersonToContact {
  id: string;
  slug: string;
  displayName: string;
}

/** Asks, accepts and ends; a page and the list of contacts follow by themselves. */
export function useContact({ id, slug, displayName }: PersonToContact) {
  const { t } = useTranslation('person');
  const client = useApolloClient();
  const language = useLanguage();
  const failure = useFailureWords();
  const say = useToast();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const wordsOf = (error: unknown) => {
    const { code, retryAfterSeconds = 60 } = failureOf(error);
    if (code === 'NOT_FOUND') return t('contact.gone');
    if (code !== 'RATE_LIMITED') return failure(error);
    return t('contact.tooMany', { when: whenAgain(retryAfterSeconds, language) });
  };
  const run = async (step: keyof typeof steps, said: Said) => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    try {
      const { data } = await client.mutate<{ [key: string]: { person?: unknown } }>({
        mutation: steps[step],
        variables: { input: { personId: id } },
        refetchQueries: [ContactsPageDocument],
      });
      const isGone = Object.values(data ?? {}).some((one) => one?.person === null);
      if (isGone) {
        client.writeQuery({
          query: PersonPageDocument,
          variables: { slug },
          data: { __typename: 'Query', person: null },
        });
      }
      say({ text: t(`contact.said.${said}`, { name: displayName }) });
    } catch (error) {
      setFault(wordsOf(error));
    }
    setBusy(false);
  };
  return { run, isBusy, fault };
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function whenAgain(seconds: number, language: 'de' | 'en') {
  const [unit, length] = units.find(([, long]) => seconds >= long) ?? units[2];
  const words = new Intl.RelativeTimeFormat(localeOf(language)).format(
    Math.ceil(seconds / length),
    unit,
  );
  return words[0]!.toUpperCase() + words.slice(1);
}
