import { useSyncExternalStore } from 'react';
import type { Near } from './filters.ts';

// In memory only: neither the address bar nor any storage ever sees where a person stands.
let position: Near | undefined;
const listeners = new Set<() => void>();

export function setDevicePosition(near: Near | undefined) {
  position = near;
  for (const listener of listeners) listener();
}

export const useDevicePosition = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => position,
  );

/** @throws GeolocationPositionError when refused or unknown */
export const askDevice = () =>
  new Promise<{ lat: number; lon: number }>((found, failed) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lat: coords.latitude, lon: coords.longitude }),
      failed,
      { timeout: 10_000, maximumAge: 60_000 },
    ),
  );
