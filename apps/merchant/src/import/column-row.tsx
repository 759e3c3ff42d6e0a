import { StateMark } from '@stadtlive/ui';
import type { ImportField } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { fields, openQuestion, withField, type ColumnForm } from './column-form.ts';
import { ColumnDetails } from './column-details.tsx';

export const columnId = (index: number) => `column-${index}`;

interface ColumnRowProps {
  index: number;
  column: ColumnForm;
  places: readonly { id: string; name: string }[];
  onChange: (column: ColumnForm) => void;
}

/** A column of the file: a row of a table, on a phone an entry of a list. */
export function ColumnRow({ index, column, places, onChange }: ColumnRowProps) {
  const { t } = useTranslation('import');
  const question = openQuestion(column);
  return (
    <li className={`import-column${question ? ' open' : ''}`}>
      <b className="med import-column-name">{column.name}</b>
      <span className="soft num import-column-examples">
        {column.examples.length > 0 ? column.examples.join(' · ') : t('columns.empty')}
      </span>
      <div className="import-column-use">
        <select
          id={columnId(index)}
          className="in select"
          aria-label={t('columns.isOf', { name: column.name })}
          value={column.field}
          onChange={(event) =>
            onChange(withField(column, event.target.value as ImportField, places))
          }
        >
          {fields.map((field) => (
            <option key={field} value={field}>
              {t(`field.${field}`)}
            </option>
          ))}
        </select>
        <ColumnDetails column={column} places={places} onChange={onChange} />
      </div>
      <span className="import-column-state">
        <ColumnState column={column} isOpen={question !== null} />
      </span>
    </li>
  );
}

function ColumnState({ column, isOpen }: { column: ColumnForm; isOpen: boolean }) {
  const { t } = useTranslation('import');
  if (isOpen) return <StateMark state="few">{t('columns.question')}</StateMark>;
  if (column.field === 'IGNORE') return <StateMark state="none">{t('columns.away')}</StateMark>;
  return (
    <StateMark state="there">{column.isSaid ? t('columns.said') : t('columns.known')}</StateMark>
  );
}
