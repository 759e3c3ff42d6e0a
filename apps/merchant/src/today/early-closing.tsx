import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import {
  formatClock,
  isoToday,
  request,
  useFailureWords,
  weekdayToday,
} from '@stadtlive/web-client';
import { EditShopDocument, MerchantTodayDocument } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';
import { closingAt, inputOf, runningSpan, type Hours } from './closing-early.ts';

const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

/** An exception of today's hours, made in two clicks; nothing where it is not open just now. */
export function EarlyClosing({ shop, hours }: { shop: Shop; hours: Hours }) {
  const { t } = useTranslation('today');
  const client = useApolloClient();
  const say = useToast();
  const failure = useFailureWords();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const today = { date: isoToday(), day: weekdays[weekdayToday()]! };
  const now = formatClock(new Date(), 'de');
  const span = runningSpan(hours, today, now);
  if (!span) return null;

  const store = async (openingHours: ReturnType<typeof inputOf>) => {
    await request(EditShopDocument, { input: { organisationId: shop.id, openingHours } });
    await client.refetchQueries({ include: [MerchantTodayDocument, 'MerchantShops'] });
  };
  const undo = () =>
    store(inputOf(hours, hours.exceptions)).then(
      () => say({ text: t('early.undone') }),
      (error: unknown) => setProblem(failure(error)),
    );
  const close = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const time = String(new FormData(event.currentTarget).get('time'));
    const end = span.until <= span.from || span.until === '24:00' ? '23:59' : span.until;
    if (!/^\d\d:\d\d$/.test(time) || time <= span.from || time > end) {
      setProblem(t('early.range', { from: span.from, until: end }));
      return;
    }
    try {
      await store(closingAt(hours, today, time, t('early.note', { lng: 'de' })));
      setIsOpen(false);
      setProblem(undefined);
      say({
        text: t('early.done', { time }),
        action: { label: t('early.undo'), run: () => void undo() },
      });
    } catch (error) {
      setProblem(failure(error));
    }
  };

  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setIsOpen(true)}>
        {t('early.start')}
      </button>
    );
  }
  return (
    <form className="early" noValidate onSubmit={(event) => void close(event)}>
      <label className="lb" htmlFor="early-time">
        {t('early.label')}
      </label>
      <input
        id="early-time"
        name="time"
        type="time"
        className="in"
        defaultValue={now}
        autoFocus
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? 'early-problem' : undefined}
      />
      <button type="submit" className="btn">
        {t('early.save')}
      </button>
      <button type="button" className="btn q" onClick={() => setIsOpen(false)}>
        {t('early.cancel')}
      </button>
      {problem && (
        <p id="early-problem" className="errmsg" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
