import { createContext, useContext, useEffect, useRef } from 'react';

interface Editing {
  /** Name of what is being changed; one thing at a time. */
  open: string | undefined;
  setOpen: (name: string | undefined) => void;
}

const EditingContext = createContext<Editing>({ open: undefined, setOpen: () => undefined });

export const EditingProvider = EditingContext.Provider;

/** One thing that can be changed on the spot; afterwards the focus is back on its button. */
export function useEditing(name: string) {
  const { open, setOpen } = useContext(EditingContext);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = open === name;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && open === undefined) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, open]);
  return { isOpen, button, start: () => setOpen(name), stop: () => setOpen(undefined) };
}
