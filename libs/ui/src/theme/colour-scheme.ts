import { useSyncExternalStore } from 'react';

export type ColourScheme = 'light' | 'dark' | 'system';
const key = 'colour-scheme';
const listeners = new Set<() => void>();

const read = (): ColourScheme => {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Applies an earlier choice; writes nothing before there is one. */
export function applyColourScheme() {
  const scheme = read();
  if (scheme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = scheme;
}

export function chooseColourScheme(scheme: ColourScheme) {
  if (scheme === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, scheme);
  applyColourScheme();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useColourScheme = () => useSyncExternalStore(subscribe, read);

/** Calls back when the colours on screen change, by hand or by the system. */
export function onColoursChange(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  const stop = subscribe(changed);
  return () => {
    dark.removeEventListener('change', changed);
    stop();
  };
}
