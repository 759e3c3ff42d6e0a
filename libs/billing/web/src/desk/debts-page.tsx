import { useApolloClient, useQuery } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState, useToast } from '@stadtlive/ui';
import { formatPrice, formatShortDate, isoToday, useLanguage } from '@stadtlive/web-client';
import {
  DebtorsDocument,
  ReactivateSubscriptionDocument,
  type DebtorsQuery,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../subscription/standing.ts';
import { DeskInvoice } from './desk-invoice.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { useDeskFaults } from './use-desk-faults.ts';

/** Who owes what, how far the reminders have got, and what can be done. */
export function DebtsPage() {
  const { t } = useTranslation('billingDesk');
  const answer = useQuery(DebtorsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <DeskScreen place="debts">
      <Loaded answer={answer}>
        {({ debtors }) =>
          debtors.length === 0 ? (
            <div className="part">
              <EmptyState heading={t('debts.none')}>{t('debts.noneText')}</EmptyState>
            </div>
          ) : (
            <ul className="debtors">
              {debtors.map((debtor) => (
                <Debtor key={debtor.organisation?.id ?? debtor.invoices[0]?.id} debtor={debtor} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </DeskScreen>
  );
}

type Debtor = DebtorsQuery['debtors'][number];

function Debtor({ debtor }: { debtor: Debtor }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const { organisation, name, openCents, overdueCents, oldestDueOn, subscriptionState } = debtor;
  const shown = organisation?.name ?? name ?? t('debts.gone');
  const day = formatShortDate(dayOf(oldestDueOn), language);
  const step = Math.min(3, debtor.reminders) as 0 | 1 | 2 | 3;
  return (
    <li className="debtor" aria-label={shown}>
      <div className="row between wrap-x">
        <h2>
          {organisation ? (
            <a className="plain" href={organisation.url}>
              {shown}
            </a>
          ) : (
            shown
          )}
        </h2>
        <b className="bold num">{t('debts.open', { price: formatPrice(openCents, language) })}</b>
      </div>
      <p className="row wrap-x sm debtor-state">
        <span className={overdueCents > 0 ? 'late num' : 'soft num'}>
          {overdueCents > 0 && oldestDueOn < isoToday()
            ? t('debts.overdue', { price: formatPrice(overdueCents, language), day })
            : t('debts.notDue', { day })}
        </span>
        {step > 0 && <span className="badge warn">{t(`debts.reminders.step${step}`)}</span>}
        {subscriptionState === 'SUSPENDED' && (
          <span className="badge danger">{t('debts.suspended')}</span>
        )}
        {organisation?.phone && (
          <a href={`tel:${organisation.phone.replace(/[^+\d]/g, '')}`}>{organisation.phone}</a>
        )}
      </p>
      <ul className="invoices">
        {debtor.invoices.map((invoice) => (
          <DeskInvoice key={invoice.id} invoice={invoice} ofWhom={false} />
        ))}
      </ul>
      {organisation && subscriptionState === 'SUSPENDED' && (
        <Reactivate organisationId={organisation.id} name={organisation.name} />
      )}
    </li>
  );
}

function Reactivate({ organisationId, name }: { organisationId: string; name: string }) {
  const { t } = useTranslation('billingDesk');
  const client = useApolloClient();
  const say = useToast();
  const faultOf = useDeskFaults();
  const [fault, setFault] = useState<string>();
  const press = async () => {
    setFault(undefined);
    try {
      await client.mutate({
        mutation: ReactivateSubscriptionDocument,
        variables: { input: { organisationId } },
        refetchQueries: ['Debtors', 'CityRevenue'],
      });
      say({ text: t('debts.reactivated', { name }) });
    } catch (error) {
      setFault(faultOf(error).text);
    }
  };
  return (
    <>
      <Fault text={fault} />
      <button type="button" className="btn" onClick={() => void press()}>
        {t('debts.reactivate')}
      </button>
    </>
  );
}
