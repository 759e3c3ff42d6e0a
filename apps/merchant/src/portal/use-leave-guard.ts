import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before unsaved work is left behind, inside the portal and at its door. */
export function useLeaveGuard(isDirty: boolean, question: string) {
  // A jump to a field of the same page leaves nothing behind.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useEffect(() => {
    if (!isDirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isDirty]);
}
