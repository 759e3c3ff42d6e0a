import { useRef, type ComponentProps } from 'react';
import { Icon } from '../icon/icon.tsx';

type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
};

export function SearchField({
  label,
  clearLabel,
  value,
  onChange,
  id,
  className,
  ...input
}: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <div className={`searchbox ${className ?? ''}`}>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <Icon name="magnifying-glass" />
      <input
        {...input}
        id={id}
        ref={field}
        className="in"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button type="button" className="ib x" aria-label={clearLabel} onClick={clear}>
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
