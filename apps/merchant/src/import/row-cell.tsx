import { Icon } from '@stadtlive/ui';
import { useId } from 'react';
import type { SeenRow } from './row-list.tsx';

interface RowCellProps {
  row: number;
  name: string;
  value: string;
  findings: SeenRow['findings'];
  onChange: (text: string) => void;
  onReset: () => void;
}

/** A cell to be put right, with what is wrong and what would cure it. */
export function RowCell({ row, name, value, findings, onChange, onReset }: RowCellProps) {
  const id = useId();
  const isWrong = findings.some(({ isRefusing }) => isRefusing);
  return (
    <div className="field">
      <label className="lb" htmlFor={id}>
        {name}
      </label>
      <input
        id={id}
        className={`in${isWrong ? ' err' : ''}`}
        value={value}
        maxLength={20_000}
        {...(isWrong && { 'data-row': row, 'aria-invalid': true })}
        aria-describedby={findings.length > 0 ? `${id}-why` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onReset();
        }}
      />
      {findings.length > 0 && (
        <div id={`${id}-why`}>
          {findings.map(({ code, reason, cure, isRefusing }) => (
            <p key={code} className={isRefusing ? 'errmsg' : 'hint'}>
              {isRefusing && <Icon name="warning-circle" />}
              <span>
                {reason} <span className="import-cure">{cure}</span>
              </span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
