import { createContext, useContext, useEffect } from 'react';
import type { NavigationType } from 'react-router';

interface Leaving {
  /** @param outlivesReload nothing is lost by loading the page anew */
  hold: (isUnsaved: boolean, outlivesReload?: boolean) => void;
  /** Goes at once, or after unsaved work was given up. */
  ask: (go: () => void) => void;
}

export const LeavingContext = createContext<Leaving>({
  hold: () => undefined,
  ask: (go) => go(),
});

export const useLeaving = () => useContext(LeavingContext);

/** Holds the page as long as it shows something that is not saved. */
export function useUnsaved(isUnsaved: boolean, outlivesReload = false) {
  const { hold } = useLeaving();
  useEffect(() => {
    hold(isUnsaved, outlivesReload);
    return () => hold(false);
  }, [hold, isUnsaved, outlivesReload]);
}

/** State of a navigation that follows a save, before the page has drawn itself saved. */
export const nothingLost = { nothingLost: true } as const;

/** The state stays in the history, so somebody going back to it has not just saved. */
export const isNothingLost = (state: unknown, action: NavigationType) =>
  action !== 'POP' && (state as Partial<typeof nothingLost> | null)?.nothingLost === true;
