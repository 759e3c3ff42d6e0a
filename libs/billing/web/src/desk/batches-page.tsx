import { useApolloClient, useQuery } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState, Icon, StateMark, useToast } from '@stadtlive/ui';
import { formatDate, formatPrice, formatShortDate, useLanguage } from '@stadtlive/web-client';
import {
  DirectDebitBatchesDocument,
  SealDirectDebitBatchDocument,
  type BatchLineFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../subscription/standing.ts';
import { DeskScreen } from './desk-screen.tsx';
import { useDeskFaults } from './use-desk-faults.ts';

const marks = { OPEN: 'few', SEALED: 'there', SETTLED: 'none' } as const;

/** The files for the bank, one for each day. */
export function BatchesPage() {
  const { t } = useTranslation('billingDesk');
  const answer = useQuery(DirectDebitBatchesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <DeskScreen place="batches">
      <p className="soft desk-lead">{t('batches.lead')}</p>
      <Loaded answer={answer}>
        {({ directDebitBatches }) =>
          directDebitBatches.length === 0 ? (
            <EmptyState heading={t('batches.none')}>{t('batches.noneText')}</EmptyState>
          ) : (
            <ul className="batches">
              {directDebitBatches.map((batch) => (
                <Batch key={batch.id} batch={batch} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </DeskScreen>
  );
}

function Batch({ batch }: { batch: BatchLineFragment }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const { state, collectOn, handInBy, count, firstCount, sumCents, fileUrl } = batch;
  const day = formatDate(dayOf(collectOn), language);
  return (
    <li className="batch">
      <div>
        <h2>{t('batches.collectOn', { day })}</h2>
        <p className="sm soft num">
          {t('batches.what', { count, sum: formatPrice(sumCents, language) })}
          {firstCount > 0 && `, ${t('batches.first', { count: firstCount })}`}
        </p>
        {state !== 'SETTLED' && (
          <p className="sm soft num">
            {t('batches.handInBy', { day: formatShortDate(dayOf(handInBy), language) })}
          </p>
        )}
      </div>
      <div className="batch-end">
        <StateMark state={marks[state]}>{t(`batches.state.${state}`)}</StateMark>
        {fileUrl && (
          <a className="btn sm" href={fileUrl} download>
            <Icon name="bank" />
            {t('batches.file')}
            <span className="vh">: {day}</span>
          </a>
        )}
        {state === 'OPEN' && <Seal batchId={batch.id} />}
      </div>
    </li>
  );
}

function Seal({ batchId }: { batchId: string }) {
  const { t } = useTranslation('billingDesk');
  const client = useApolloClient();
  const say = useToast();
  const faultOf = useDeskFaults();
  const [fault, setFault] = useState<string>();
  const seal = async () => {
    setFault(undefined);
    try {
      const variables = { input: { batchId } };
      await client.mutate({ mutation: SealDirectDebitBatchDocument, variables });
      say({ text: t('batches.sealed') });
    } catch (error) {
      setFault(faultOf(error).text);
    }
  };
  return (
    <div>
      <Fault text={fault} />
      <button type="button" className="btn sm" onClick={() => void seal()}>
        {t('batches.seal')}
      </button>
      <p className="xs muted">{t('batches.sealHint')}</p>
    </div>
  );
}
