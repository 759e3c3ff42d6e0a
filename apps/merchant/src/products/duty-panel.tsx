import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { DutyLink } from './duty-summary.tsx';
import type { OpenDuty } from './open-duty.ts';
import type { ProductToEdit } from './product-form.ts';

interface DutyPanelProps {
  product: ProductToEdit | undefined;
  /** Of the product as it was saved last; before that, of the form as it stands. */
  duties: OpenDuty[];
  hasPicture: boolean;
  isUnsaved: boolean;
  onPublish: () => void;
  onWithdraw: () => void;
}

const known = ['title', 'priceCents', 'vatRate', 'organisation.address'] as const;

/** What the law asks before a product is offered, each line leading to its cure. */
export function DutyPanel(props: DutyPanelProps) {
  const { product, duties, hasPicture, isUnsaved, onPublish, onWithdraw } = props;
  const { t } = useTranslation('merchant');
  const met = known.filter((field) => !duties.some((duty) => duty.field === field));
  const isPublished = product?.state === 'PUBLISHED';
  return (
    <aside className="panel duties">
      <h2>{isPublished ? t('duties.published') : t('duties.heading')}</h2>
      <p className="sm soft">
        {isPublished ? t('duties.publishedText') : t('duties.open', { count: duties.length })}
      </p>
      <ul className="check">
        {duties.map((duty) => (
          <li key={duty.field}>
            <Icon name="warning-circle" className="bad" />
            <span>
              <DutyLink duty={duty} />
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
        {!hasPicture && (
          <li>
            <Icon name="image" className="warn" />
            <span>
              {t('duties.photo')} <span className="muted">{t('duties.recommended')}</span>
            </span>
          </li>
        )}
      </ul>
      {isPublished && isUnsaved && (
        <button type="submit" form="product" className="btn p full big">
          {t('duties.saveChanges')}
        </button>
      )}
      {isPublished && !isUnsaved && (
        <>
          <a className="btn p full" href={product.url}>
            {t('duties.see')}
          </a>
          <button type="button" className="btn full" onClick={onWithdraw}>
            {t('duties.withdraw')}
          </button>
        </>
      )}
      {!isPublished && (
        <>
          <button type="button" className="btn p full big" onClick={onPublish}>
            {t('duties.publish')}
          </button>
          <p className="xs muted">{t('duties.jump')}</p>
        </>
      )}
    </aside>
  );
}
