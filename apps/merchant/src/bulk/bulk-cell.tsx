import { useTranslation } from 'react-i18next';
import { cellAttributes, type Cell } from '../grid/cell-keys.ts';
import { isOfVariants, type Column, type Row } from './drafts.ts';

interface BulkCellProps {
  row: Row;
  column: Column;
  place: Cell;
  value: string;
  isChanged: boolean;
  isWrong: boolean;
  /** Why the row has stayed as it was. */
  refusal: string | undefined;
  shelves: readonly { slug: string; name: string }[];
  onChange: (value: string) => void;
}

const modes = { price: 'decimal', stock: 'numeric', title: 'text' } as const;
const rates = ['190', '70', '0'];

/** One cell: typed into, or chosen from. */
export function BulkCell(props: BulkCellProps) {
  const { row, column, place, value, isChanged, isWrong, refusal, shelves, onChange } = props;
  const { t } = useTranslation(['catalogue', 'merchant']);
  const heading = t(`catalogue:bulk.column.${column}`);
  const common = {
    className: `in${isWrong ? ' err' : isChanged ? ' changed' : ''}`,
    'aria-label': `${row.title}: ${heading}`,
    'aria-invalid': isWrong || undefined,
    value,
    ...cellAttributes(place),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (isOfVariants(row, column)) {
    return (
      <td className="num muted grid-fact" data-label={heading}>
        {column === 'price' && row.isPriceFrom ? t('catalogue:priceFrom', { price: value }) : value}
      </td>
    );
  }
  return (
    <td className={`bulk-${column}`} data-label={heading}>
      {column === 'category' && (
        <select {...common} className={`${common.className} select`}>
          <option value="">–</option>
          {shelves.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
      {column === 'vatRate' && (
        <select {...common} className={`${common.className} select num`}>
          {!rates.includes(value) && <option value={value}>–</option>}
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {Number(rate) / 10} %
            </option>
          ))}
        </select>
      )}
      {column === 'state' && (
        <select {...common} className={`${common.className} select`}>
          {(['DRAFT', 'PUBLISHED'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`merchant:state.${state}`)}
            </option>
          ))}
        </select>
      )}
      {(column === 'title' || column === 'price' || column === 'stock') && (
        <input
          {...common}
          className={`${common.className}${column === 'title' ? '' : ' num'}`}
          inputMode={modes[column]}
          maxLength={column === 'title' ? 160 : 16}
        />
      )}
      {isWrong && <span className="errmsg">{t(`catalogue:bulk.wrong.${column}`)}</span>}
      {refusal && (
        <span className="errmsg" role="alert">
          {refusal}
        </span>
      )}
    </td>
  );
}
