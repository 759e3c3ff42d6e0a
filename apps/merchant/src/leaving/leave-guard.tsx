import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { LeaveDialog } from './leave-dialog.tsx';
import { isNothingLost, LeavingContext } from './leaving.ts';

/** Asks before unsaved work is left behind, within the portal and at its door. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const isHeld = useRef(false);
  const outlives = useRef(false);
  const [wish, setWish] = useState<{ go: () => void }>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isHeld.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      !isNothingLost(nextLocation.state, historyAction),
  );
  const leaving = useMemo(
    () => ({
      hold: (isUnsaved: boolean, outlivesReload = false) => {
        isHeld.current = isUnsaved;
        outlives.current = outlivesReload;
      },
      ask: (go: () => void) => (isHeld.current ? setWish({ go }) : go()),
    }),
    [],
  );
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isHeld.current && !outlives.current) event.preventDefault();
    };
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, []);

  const stay = useCallback(() => {
    setWish(undefined);
    if (blocker.state === 'blocked') blocker.reset();
  }, [blocker]);
  const discard = () => {
    isHeld.current = false;
    setWish(undefined);
    if (blocker.state === 'blocked') blocker.proceed();
    else wish?.go();
  };
  return (
    <LeavingContext value={leaving}>
      {children}
      {(wish || blocker.state === 'blocked') && <LeaveDialog onStay={stay} onDiscard={discard} />}
    </LeavingContext>
  );
}
