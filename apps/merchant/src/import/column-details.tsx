import type { ContentUnit } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { ColumnCategories } from './column-categories.tsx';
import type { ColumnForm } from './column-form.ts';

interface ColumnDetailsProps {
  column: ColumnForm;
  places: readonly { id: string; name: string }[];
  onChange: (column: ColumnForm) => void;
}

const units: readonly ContentUnit[] = ['KILOGRAM', 'GRAM', 'LITRE', 'MILLILITRE', 'METRE', 'PIECE'];
const rates = [190, 70, 0];

/** What else has to be known of a column that is used for something. */
export function ColumnDetails({ column, places, onChange }: ColumnDetailsProps) {
  const change = (part: Partial<ColumnForm>) => onChange({ ...column, ...part, isSaid: true });
  const props = { column, change };
  if (column.question === 'FIELD' && column.field !== 'IGNORE') return <Confirm {...props} />;
  if (column.question === 'DECIMAL') return <Decimals {...props} />;
  switch (column.field) {
    case 'CONTENT':
      return column.question === 'UNIT' || column.unit ? <Units {...props} /> : null;
    case 'VAT':
      return column.vatKeys.length > 0 ? <VatKeys {...props} /> : null;
    case 'STOCK':
      return places.length > 1 ? <Place {...props} places={places} /> : null;
    case 'AXIS':
      return <Axis {...props} />;
    case 'CATEGORY':
      return column.categories.length > 0 ? <ColumnCategories {...props} /> : null;
    default:
      return null;
  }
}

interface Detail {
  column: ColumnForm;
  change: (part: Partial<ColumnForm>) => void;
}

function Confirm({ change }: Detail) {
  const { t } = useTranslation('import');
  return (
    <button type="button" className="btn sm" onClick={() => change({ question: null })}>
      {t('ask.right')}
    </button>
  );
}

function Units({ column, change }: Detail) {
  const { t } = useTranslation('import');
  const choices = [...units, null];
  return (
    <div className="import-chips" role="group" aria-label={t('ask.UNIT', { name: column.name })}>
      <span className="sm med">{t('ask.unit')}</span>
      {choices.map((unit) => (
        <button
          key={unit ?? 'mixed'}
          type="button"
          className="chip"
          aria-pressed={column.question !== 'UNIT' && column.unit === unit}
          onClick={() => change({ unit, question: null })}
        >
          {unit ? t(`unit.${unit}`) : t('ask.mixed')}
        </button>
      ))}
    </div>
  );
}

function Decimals({ column, change }: Detail) {
  const { t } = useTranslation('import');
  return (
    <div className="import-chips" role="group" aria-label={t('ask.DECIMAL', { name: column.name })}>
      <span className="sm med">{t('ask.decimal')}</span>
      {(['COMMA', 'POINT'] as const).map((decimal) => (
        <button
          key={decimal}
          type="button"
          className="chip"
          aria-pressed={column.decimal === decimal}
          onClick={() => change({ decimal })}
        >
          {t(`ask.${decimal}`)}
        </button>
      ))}
    </div>
  );
}

function VatKeys({ column, change }: Detail) {
  const { t } = useTranslation('import');
  const say = (key: string, rate: number | null) =>
    change({ vatKeys: column.vatKeys.map((one) => (one.key === key ? { key, rate } : one)) });
  return (
    <div className="import-keys">
      {column.vatKeys.map(({ key, rate }) => (
        <label key={key} className="row sm">
          <span className="med nb">{t('ask.key', { key })}</span>
          <select
            className="in select"
            value={rate ?? ''}
            onChange={({ target }) => say(key, target.value === '' ? null : Number(target.value))}
          >
            <option value="">{t('ask.rate')}</option>
            {rates.map((one) => (
              <option key={one} value={one}>
                {one / 10} %
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Place({ column, change, places }: Detail & Pick<ColumnDetailsProps, 'places'>) {
  const { t } = useTranslation('import');
  return (
    <select
      className="in select"
      aria-label={t('ask.PLACE', { name: column.name })}
      value={column.placeId}
      onChange={(event) => change({ placeId: event.target.value })}
    >
      <option value="">{t('columns.choosePlace')}</option>
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Axis({ column, change }: Detail) {
  const { t } = useTranslation('import');
  return (
    <label className="field">
      <span className="hint">{t('columns.axis')}</span>
      <input
        className="in"
        value={column.axis}
        maxLength={40}
        onChange={(event) => change({ axis: event.target.value })}
      />
    </label>
  );
}
