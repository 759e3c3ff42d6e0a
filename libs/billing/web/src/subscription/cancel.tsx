import { useApolloClient } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { useToast } from '@stadtlive/ui';
import { formatDate, isoToday, useLanguage } from '@stadtlive/web-client';
import { CancelSubscriptionDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf } from './last-day.ts';
import { dayOf } from './standing.ts';
import { useBillingFaults } from './use-billing-faults.ts';
import type { Facts, ShopAccount } from './use-shop-billing.ts';

/** Two clicks: what it means with the day it holds from, and then it is done. */
export function Cancel({ shop, facts }: { shop: ShopAccount; facts: Facts }) {
  const { t } = useTranslation('billing');
  const language = useLanguage();
  const client = useApolloClient();
  const say = useToast();
  const faultOf = useBillingFaults();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const dayText = (day: string) => formatDate(dayOf(day), language);
  const day = dayText(lastDayOf(facts, isoToday()));

  const cancel = async () => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    try {
      const { data } = await client.mutate({
        mutation: CancelSubscriptionDocument,
        variables: { input: { organisationId: shop.id } },
      });
      const endsOn = data?.cancelSubscription.organisation.subscription?.endsOn;
      setAsking(false);
      say({ text: t('cancel.done', { day: endsOn ? dayText(endsOn) : day }) });
    } catch (error) {
      setFault(faultOf(error).text);
    }
    setBusy(false);
  };

  if (!isAsking) {
    return (
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('cancel.go')}
      </button>
    );
  }
  return (
    <div className="panel cancel" role="group" aria-labelledby="cancel-question">
      <h3 id="cancel-question">{t('cancel.question', { day })}</h3>
      <p className="sm soft">{t(facts.state === 'SUSPENDED' ? 'cancel.textNow' : 'cancel.text')}</p>
      <Fault text={fault} />
      <div className="row wrap-x">
        <button type="button" className="btn danger" onClick={() => void cancel()}>
          {t('cancel.confirm')}
        </button>
        <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
          {t('cancel.keep')}
        </button>
      </div>
    </div>
  );
}
