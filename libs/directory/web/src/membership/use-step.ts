import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';

/** One change at a time, and what the server said against it. */
export function useStep() {
  const { t } = useTranslation('membership');
  const failure = useFailureWords();
  const [fault, setFault] = useState<{ field?: string; text: string }>();
  const [isBusy, setBusy] = useState(false);

  const wordsOf = (error: unknown) => {
    const { code, field } = failureOf(error);
    if (field === 'password') return { field, text: t('wrongPassword') };
    if (field === 'email') return { field, text: t('needEmail') };
    if (code === 'NOT_FOUND') return { text: t('gone') };
    if (code === 'RATE_LIMITED') return { text: t('tooMany') };
    return { text: failure(error) };
  };
  const run = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(wordsOf(error));
    }
    setBusy(false);
  };
  return { run, isBusy, fault, setFault };
}
