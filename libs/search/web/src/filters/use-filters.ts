import { useCity } from '@stadtlive/web-client';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { readFilters, writeFilters } from './address.ts';
import { useDevicePosition } from './device-position.ts';
import { differOnlyInRadius, type Filters } from './filters.ts';
import { useTypedText } from './use-typed-text.ts';

type Change = Partial<Filters>;

/** Kept with an entry of the history. */
interface EntryState {
  freshBeyondKm?: number | undefined;
  /** The text as it stands in the field, where a space may end it: the address has it trimmed. */
  typed?: string;
}

/** Holds for one entry of the history; moving on from it ends the trial. */
const noTrial: { at: string; change: Change } = { at: '', change: {} };

/** The search in the address bar, with what is being tried on top of it. */
export function useFilters() {
  const city = useCity();
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const device = useDevicePosition();
  const kept = useMemo(() => readFilters(params, city), [params, city]);
  const [trial, setTrial] = useState(noTrial);
  if (trial !== noTrial && trial.at !== location.key) setTrial(noTrial);
  const change = trial.at === location.key ? trial.change : undefined;
  const near = kept.near ?? device;
  const state = location.state as EntryState | null;
  const text = state?.typed ?? kept.text;
  const filters: Filters = { ...kept, text, near, ...change };

  useTypedText(change, (typed) => {
    const search = writeFilters({ ...kept, text: typed }, city).toString();
    void navigate({ search }, { replace: true, state: { typed } satisfies EntryState });
  });

  /** Shows a change without a trace in the history. */
  const preview = (more: Change) => setTrial({ at: location.key, change: { ...change, ...more } });

  /** Makes a change part of the history. */
  const commit = (more: Change = {}) => {
    const next = { ...kept, ...change, ...more };
    const search = writeFilters(next, city).toString();
    if (search === writeFilters(kept, city).toString()) return setTrial(noTrial);
    const widened = differOnlyInRadius(kept, next) && next.radiusKm > kept.radiusKm;
    const entry: EntryState = { freshBeyondKm: widened ? kept.radiusKm : undefined };
    void navigate({ search }, { state: entry });
  };

  return { filters, freshBeyondKm: freshBeyond(kept, filters, state), preview, commit };
}

/** Hits farther away than this came in with the last widening. */
function freshBeyond(
  kept: Filters,
  filters: Filters,
  state: EntryState | null,
): number | undefined {
  if (filters.radiusKm > kept.radiusKm) return kept.radiusKm;
  return state?.freshBeyondKm;
}
