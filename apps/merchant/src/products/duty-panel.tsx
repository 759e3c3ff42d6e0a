import { Icon } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldFrom, type ProductToEdit } from './product-form.ts';

interface DutyPanelProps {
  product: ProductToEdit | undefined;
  isUnsaved: boolean;
  onPublish: () => void;
  onWithdraw: () => void;
}

const known = ['title', 'priceCents', 'vatRate', 'organisation.address'] as const;

/** What the law asks before a product is offered, each line leading to its cure. */
export function DutyPanel({ product, isUnsaved, onPublish, onWithdraw }: DutyPanelProps) {
  const { t } = useTranslation('merchant');
  const language = useLanguage();
  const unmet = product?.unmetDuties ?? [];
  const met = product ? known.filter((field) => !unmet.some((duty) => duty.field === field)) : [];
  const isPublished = product?.state === 'PUBLISHED';
  return (
    <aside className="panel duties">
      <h2>{isPublished ? t('duties.published') : t('duties.heading')}</h2>
      <p className="sm soft">
        {isPublished
          ? t('duties.publishedText')
          : product
            ? t('duties.open', { count: unmet.length })
            : t('duties.none')}
      </p>
      <ul className="check">
        {unmet.map((duty) => (
          <li key={duty.field}>
            <Icon name="warning-circle" className="bad" />
            <span>
              {duty.field.startsWith('organisation.') ? (
                <Link to="/seite">{duty[language]}</Link>
              ) : (
                <a href={`#${fieldFrom(duty.field)}`}>{duty[language]}</a>
              )}
              <br />
              <small className="muted">{duty.source}</small>
            </span>
          </li>
        ))}
        {met.map((field) => (
          <li key={field}>
            <Icon name="check-circle" className="ok" />
            <span>{t(`duties.met.${field}`)}</span>
          </li>
        ))}
        {product && !product.picture && (
          <li>
            <Icon name="image" className="warn" />
            <span>
              {t('duties.photo')} <span className="muted">{t('duties.recommended')}</span>
            </span>
          </li>
        )}
      </ul>
      {isPublished && !isUnsaved ? (
        <>
          <a className="btn p full" href={product.url}>
            {t('duties.see')}
          </a>
          <button type="button" className="btn full" onClick={onWithdraw}>
            {t('duties.withdraw')}
          </button>
        </>
      ) : (
        <button type="button" className="btn p full big" onClick={onPublish}>
          {isPublished ? t('duties.saveChanges') : t('duties.publish')}
        </button>
      )}
      {!isPublished && <p className="xs muted">{t('duties.jump')}</p>}
    </aside>
  );
}
