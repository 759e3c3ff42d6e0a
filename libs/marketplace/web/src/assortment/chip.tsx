import { useId, type ReactNode } from 'react';

interface ChipProps {
  isOn: boolean;
  /** How many it would leave. */
  count?: string | undefined;
  onClick: () => void;
  children: ReactNode;
}

export const Chip = ({ isOn, count, onClick, children }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={isOn} onClick={onClick}>
    {children}
    {count && <span className="num">{count}</span>}
  </button>
);

interface ChipRowProps {
  label: string;
  /** Whether the label is to be seen. */
  isNamed?: boolean;
  children: ReactNode;
}

export function ChipRow({ label, isNamed = false, children }: ChipRowProps) {
  const id = useId();
  return (
    <>
      <span className={isNamed ? 'lb facet-name' : 'vh'} id={id}>
        {label}
      </span>
      <div className="chips in-shop" role="group" aria-labelledby={id}>
        {children}
      </div>
    </>
  );
}
