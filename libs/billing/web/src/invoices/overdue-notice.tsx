import { Icon } from '@stadtlive/ui';
import { formatPrice, useLanguage } from '@stadtlive/web-client';
import type { InvoiceLineFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../subscription/use-shop-billing.ts';

interface OverdueNoticeProps {
  invoices: readonly InvoiceLineFragment[];
  biller: Facts['biller'];
}

/** What is past its day, how far the reminders have got, and how to settle it. */
export function OverdueNotice({ invoices, biller: { name, iban } }: OverdueNoticeProps) {
  const { t } = useTranslation('billing');
  const language = useLanguage();
  const overdue = invoices.filter(({ state }) => state === 'OVERDUE' || state === 'RETURNED');
  if (overdue.length === 0) return null;
  const step = Math.min(3, Math.max(...overdue.map(({ reminders }) => reminders)));
  return (
    <div className="note danger overdue" role="status">
      <Icon name="warning-circle" />
      <div>
        <b className="med">{t(`dunning.step${step as 0 | 1 | 2 | 3}`)}</b>
        {overdue.map(({ id, number, openCents, pdfUrl }) => (
          <p key={id}>
            {t('dunning.pay', { price: formatPrice(openCents, language), name, iban, number })}{' '}
            {pdfUrl && (
              <a href={pdfUrl} download>
                {t('invoices.invoice', { number })}
              </a>
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
