import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  heading: string;
  onClose: () => void;
  /** @param close the way out, which gives the focus back to where it was */
  children: (close: () => void) => ReactNode;
}

/** Asks before something that has no way back; begins at its field, else at the safe button. */
export function Dialog({ heading, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    box.current?.showModal();
    box.current?.querySelector<HTMLElement>('input, [data-safe]')?.focus();
  }, []);
  const close = () => box.current?.close();
  return (
    <dialog className="ask" ref={box} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{heading}</h2>
      {children(close)}
    </dialog>
  );
}
