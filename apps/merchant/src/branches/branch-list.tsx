import { useApolloClient, useQuery } from '@apollo/client/react';
import { Icon, useToast } from '@stadtlive/ui';
import { useFailureWords } from '@stadtlive/web-client';
import {
  RemoveBranchDocument,
  ShopBranchesDocument,
  type BranchToEditFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';
import { BranchForm } from './branch-form.tsx';

/** Further places: each is saved by itself. */
export function BranchList({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['page', 'merchant']);
  const client = useApolloClient();
  const say = useToast();
  const failure = useFailureWords();
  const [open, setOpen] = useState<string>();
  const [fault, setFault] = useState<string>();
  const { data, error } = useQuery(ShopBranchesDocument, { variables: { slug: shop.slug } });
  const branches = data?.organisation?.branches ?? [];

  const remove = async ({ id: branchId, name }: BranchToEditFragment) => {
    setFault(undefined);
    try {
      const variables = { input: { branchId } };
      await client.mutate({ mutation: RemoveBranchDocument, variables });
      say({ text: t('branches.removed', { name }) });
    } catch (problem) {
      setFault(failure(problem));
    }
  };
  const close = () => setOpen(undefined);
  const message = fault ?? (error && failure(error));
  return (
    <section id="standorte" className="stack">
      <div>
        <h2>{t('branches.heading')}</h2>
        <p className="hint">{t('branches.hint')}</p>
      </div>
      <div role="alert">{message && <p className="errmsg">{message}</p>}</div>
      {data && branches.length === 0 && open === undefined && (
        <p className="soft">{t('branches.none')}</p>
      )}
      <ul className="list">
        {branches.map((branch) =>
          open === branch.id ? (
            <li key={branch.id}>
              <BranchForm shop={shop} branch={branch} onDone={close} />
            </li>
          ) : (
            <li key={branch.id} className="branch-row">
              <div className="grow">
                <h3>{branch.name}</h3>
                <p className="sm soft">
                  {branch.address.street}, {branch.address.postcode} {branch.address.locality}
                </p>
                <p className="xs muted">
                  {t(branch.hasOwnHours ? 'branches.hours' : 'branches.sameHours')}
                </p>
              </div>
              <button
                type="button"
                className="btn q sm"
                aria-label={t('branches.edit', { name: branch.name })}
                onClick={() => setOpen(branch.id)}
              >
                <Icon name="pencil-simple" />
              </button>
              <button
                type="button"
                className="btn q sm"
                aria-label={t('branches.remove', { name: branch.name })}
                onClick={() => void remove(branch)}
              >
                <Icon name="trash" />
              </button>
            </li>
          ),
        )}
      </ul>
      {open === 'new' ? (
        <BranchForm shop={shop} onDone={close} />
      ) : (
        <button type="button" className="btn" onClick={() => setOpen('new')}>
          <Icon name="plus" />
          {t('branches.add')}
        </button>
      )}
    </section>
  );
}
