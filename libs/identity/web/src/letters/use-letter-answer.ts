import { failureOf } from '@stadtlive/web-client';
import { useEffect, useEffectEvent, useState } from 'react';

/** What became of a link: `stale` is expired, used or damaged, which nobody may tell apart. */
export type LetterState<Answer> =
  | { at: 'waiting' }
  | { at: 'done'; answer: Answer }
  | { at: 'stale' }
  | { at: 'taken' }
  | { at: 'failed'; error: unknown };

/** Uses the token up as soon as the link is followed. */
export function useLetterAnswer<Answer>(token: string, spend: (token: string) => Promise<Answer>) {
  const [known, setKnown] = useState<{ token: string; state: LetterState<Answer> }>();
  const [attempt, setAttempt] = useState(0);
  const spendNow = useEffectEvent(spend);
  useEffect(() => {
    if (!token) return;
    let isOpen = true;
    const settle = (state: LetterState<Answer>) => isOpen && setKnown({ token, state });
    spendNow(token).then(
      (answer) => settle({ at: 'done', answer }),
      (error: unknown) => settle(faultOf(error)),
    );
    return () => {
      isOpen = false;
    };
  }, [token, attempt]);

  const retry = () => {
    setKnown(undefined);
    setAttempt(attempt + 1);
  };
  const stale = { at: 'stale' } as const;
  const waiting = { at: 'waiting' } as const;
  const state: LetterState<Answer> = known?.token === token ? known.state : token ? waiting : stale;
  return { state, retry };
}

export function faultOf(
  error: unknown,
): { at: 'stale' | 'taken' } | { at: 'failed'; error: unknown } {
  const { code } = failureOf(error);
  if (code === 'BAD_USER_INPUT' || code === 'NOT_FOUND') return { at: 'stale' };
  return code === 'CONFLICT' ? { at: 'taken' } : { at: 'failed', error };
}
