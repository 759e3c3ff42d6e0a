import { formatNumber, formatPrice, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { contactsIn, type KindFigure } from './figures.ts';

interface BalanceProps {
  figures: readonly KindFigure[];
  /** Null where the portal charges nobody. */
  costCents: number | null;
  month: string;
}

/** One honest sentence: what it costs, and what it has brought. */
export function Balance({ figures, costCents, month }: BalanceProps) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const { least, isExact } = contactsIn(figures);
  const count = formatNumber(least, language);
  const contacts =
    least === 0 ? t('contacts.none') : t(isExact ? 'contacts.exact' : 'contacts.least', { count });
  const sales = figures.find(({ kind }) => kind === 'SALES_CENTS')?.now ?? 0;
  const words = () => {
    if (costCents === null) return t('balance.contacts', { month, contacts });
    if (costCents === 0) return t('balance.free', { month, contacts });
    const cost = formatPrice(costCents, language);
    if (sales === 0) return t('balance.paid', { month, cost, contacts });
    const each = formatPrice(Math.round((sales * 100) / costCents), language);
    return t('balance.sold', { month, cost, each });
  };
  return <p className="reach-balance num">{words()}</p>;
}
