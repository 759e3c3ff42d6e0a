import { useLocation } from 'react-router';

/** Where one was before one had to sign in. */
export function useWhereFrom(otherwise: string): string {
  const { state } = useLocation() as { state: { from?: unknown } | null };
  return typeof state?.from === 'string' ? state.from : otherwise;
}
