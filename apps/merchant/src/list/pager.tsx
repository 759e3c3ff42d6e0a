import { Icon } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { ProductListState } from './use-product-list.ts';

/** Which part of the list this is, and the ways on and back. */
export function Pager({ list }: { list: ProductListState }) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const { total = 0, range, next, previous } = list;
  if (!next && !previous) return null;
  const turn = (go: () => void) => () => {
    go();
    scrollTo(0, 0);
  };
  return (
    <nav className="row between wrap-x pager" aria-label={t('list.pages')}>
      <span className="sm soft num">
        {t('list.range', {
          first: formatNumber(range.first, language),
          last: formatNumber(range.last, language),
          total: formatNumber(total, language),
        })}
      </span>
      <span className="row">
        {previous && (
          <button type="button" className="btn" onClick={turn(previous)}>
            <Icon name="arrow-left" />
            {t('list.previous')}
          </button>
        )}
        {next && (
          <button type="button" className="btn" onClick={turn(next)}>
            {t('list.next')}
            <Icon name="caret-right" />
          </button>
        )}
      </span>
    </nav>
  );
}
