import { ErrorState, Icon, ListSkeleton } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import '../catalogue/catalogue.css';
import '../catalogue/texts.ts';
import { useCategories } from '../categories/use-categories.ts';
import { noRows } from '../grid/row-choice.ts';
import { ListFilters } from '../list/list-filters.tsx';
import { ListHead } from '../list/list-head.tsx';
import { Pager } from '../list/pager.tsx';
import { useProductList } from '../list/use-product-list.ts';
import { useShop, type Shop } from '../shop/shop.ts';
import { BulkTable } from './bulk-table.tsx';
import { BulkTools } from './bulk-tools.tsx';
import { useBulkEdit } from './use-bulk-edit.ts';

const perPage = 100;

/** Many products at once: changed in the cells, sent together, taken back together. */
export function Component() {
  const shop = useShop();
  return shop ? <Bulk shop={shop} /> : <Navigate to="/seite" replace />;
}

function Bulk({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const { portalName } = useCity();
  const { tree } = useCategories();
  const list = useProductList(shop, perPage);
  const [choice, setChoice] = useState(noRows);
  const edit = useBulkEdit(shop.id, () => {
    setChoice(noRows);
    void list.refetch();
  });
  const { rows, error } = list;
  const chosen = rows?.filter(({ id }) => choice.ids.has(id)) ?? [];
  useEffect(() => {
    document.title = `${t('catalogue:list.asTable')} – ${portalName}`;
  }, [t, portalName]);

  return (
    <>
      <ListHead total={list.total} />
      <ListFilters shop={shop} choice={list.choice} onChoose={list.choose} />
      <p className="sm soft bulk-how">{t('catalogue:bulk.how')}</p>
      {chosen.length > 0 && (
        <BulkTools
          rows={chosen}
          tree={tree}
          drafts={edit.drafts}
          onChange={edit.change}
          onLetGo={() => setChoice(noRows)}
        />
      )}
      {edit.problem && (
        <p className="note danger" role="alert">
          <Icon name="warning-circle" />
          <span>{edit.problem}</span>
        </p>
      )}
      {edit.refused.size > 0 && (
        <p className="note danger" role="alert">
          <Icon name="warning-circle" />
          <span>{t('catalogue:bulk.refused', { count: edit.refused.size })}</span>
        </p>
      )}
      {error && !rows && (
        <ErrorState heading={t('merchant:loadFailed')}>{t('merchant:loadFailedText')}</ErrorState>
      )}
      {!rows && !error && <ListSkeleton />}
      {rows?.length === 0 && <p className="soft">{t('catalogue:list.noneText')}</p>}
      {rows && rows.length > 0 && (
        <BulkTable rows={rows} tree={tree} edit={edit} choice={choice} onChoose={setChoice} />
      )}
      <Pager list={list} />
      {(edit.drafts.size > 0 || edit.canUndo) && (
        <div className="bulk-bar" role="region" aria-label={t('catalogue:bulk.bar')}>
          <span className="grow med">
            {edit.drafts.size > 0
              ? t('catalogue:bulk.pending', { count: edit.drafts.size })
              : t('catalogue:bulk.allSaved')}
          </span>
          {edit.drafts.size > 0 ? (
            <>
              <button type="button" className="btn" onClick={edit.discard}>
                {t('catalogue:bulk.discard')}
              </button>
              <button type="button" className="btn p" disabled={edit.isBusy} onClick={edit.save}>
                {t('catalogue:bulk.save')}
              </button>
            </>
          ) : (
            <button type="button" className="btn" disabled={edit.isBusy} onClick={edit.undo}>
              <Icon name="arrow-u-up-left" />
              {t('catalogue:bulk.undo')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
