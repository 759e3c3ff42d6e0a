import { Icon, TextField } from '@stadtlive/ui';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readValues, type AxisForm } from './combinations.ts';

interface AxisEditorProps {
  axis: AxisForm;
  /** From 0. */
  place: number;
  error?: string | undefined;
  onChange: (axis: AxisForm) => void;
  onRemove: () => void;
}

/** What one thing comes in: the name of the axis and its values. */
export function AxisEditor({ axis, place, error, onChange, onRemove }: AxisEditorProps) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useState('');
  const add = (typed: string) => {
    const added = readValues(typed).filter((value) => !axis.values.includes(value));
    setText('');
    if (added.length > 0) onChange({ ...axis, values: [...axis.values, ...added] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    }
    const last = axis.values.at(-1);
    if (event.key === 'Backspace' && text === '' && last !== undefined) {
      onChange({ ...axis, values: axis.values.slice(0, -1) });
    }
  };
  const name = axis.name.trim() || t('variants.axis', { place: place + 1 });
  return (
    <fieldset className="axis">
      <legend className="vh">{name}</legend>
      <TextField
        id={`axis-${place}`}
        label={t('variants.axisName')}
        value={axis.name}
        maxLength={40}
        placeholder={t('variants.axisExample')}
        error={error}
        onChange={({ target }) => onChange({ ...axis, name: target.value })}
      />
      <div className="axis-values">
        <TextField
          id={`axis-${place}-values`}
          label={t('variants.values')}
          hint={t('variants.valuesHint')}
          value={text}
          maxLength={400}
          enterKeyHint="done"
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
          onChange={({ target: { value } }) =>
            /[,;]\s*$/.test(value) ? add(value) : setText(value)
          }
        />
        <ul className="value-chips" aria-label={t('variants.valuesOf', { name })}>
          {axis.values.map((value) => (
            <li key={value} className="chip">
              {value}
              <button
                type="button"
                className="chip-x"
                aria-label={t('variants.removeValue', { value })}
                onClick={() =>
                  onChange({ ...axis, values: axis.values.filter((one) => one !== value) })
                }
              >
                <Icon name="x" size="s" />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className="btn q sm axis-remove" onClick={onRemove}>
        <Icon name="trash" />
        {t('variants.removeAxis', { name })}
      </button>
    </fieldset>
  );
}
