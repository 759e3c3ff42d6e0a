import { useApolloClient } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { useToast } from '@stadtlive/ui';
import { formatDate, isoToday, useLanguage } from '@stadtlive/web-client';
import { WithdrawCancellationDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Cancel } from './cancel.tsx';
import { dayOf, standingOf, type Standing } from './standing.ts';
import { useBillingFaults } from './use-billing-faults.ts';
import type { Facts, ShopAccount } from './use-shop-billing.ts';

/** The state in one sentence, what happens then, and the way on. */
export function StandingPanel({ shop, facts }: { shop: ShopAccount; facts: Facts }) {
  const { t } = useTranslation('billing');
  const words = useStandingWords(facts);
  const standing = standingOf(facts, isoToday());
  const isRunning = ['ORDERED', 'ACTIVE', 'SUSPENDED'].includes(standing);
  return (
    <section className="standing" aria-labelledby="standing">
      <h2 id="standing">{words.today}</h2>
      <p className="soft">{words.then}</p>
      {facts.firstMonthCents !== null && (
        <Link className="btn p big" to="/abo/bestellen">
          {t(standing === 'ENDED' ? 'order.again' : 'order.go')}
        </Link>
      )}
      {isRunning && <Cancel shop={shop} facts={facts} />}
      {standing === 'CANCELLED' && <TakeBack organisationId={shop.id} />}
    </section>
  );
}

function useStandingWords(facts: Facts) {
  const { t } = useTranslation('billing');
  const language = useLanguage();
  const standing = standingOf(facts, isoToday());
  const days: Partial<Record<Standing, string | null>> = {
    TRIAL: facts.trialUntil,
    ORDERED: facts.paidFrom,
    CANCELLED: facts.endsOn,
  };
  const shown = days[standing];
  const day = shown ? formatDate(dayOf(shown), language) : '';
  return {
    today: t(`today.${standing}`, { day }),
    then:
      standing === 'NONE'
        ? t('then.NONE', { count: facts.plan.trialMonths })
        : t(`then.${standing}`, { day }),
  };
}

function TakeBack({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('billing');
  const client = useApolloClient();
  const say = useToast();
  const faultOf = useBillingFaults();
  const [fault, setFault] = useState<string>();
  const takeBack = async () => {
    setFault(undefined);
    try {
      await client.mutate({
        mutation: WithdrawCancellationDocument,
        variables: { input: { organisationId } },
      });
      say({ text: t('withdraw.done') });
    } catch (error) {
      setFault(faultOf(error).text);
    }
  };
  return (
    <>
      <Fault text={fault} />
      <button type="button" className="btn p" onClick={() => void takeBack()}>
        {t('withdraw.go')}
      </button>
    </>
  );
}
