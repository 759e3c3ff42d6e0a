import { request } from '@stadtlive/web-client';
import { PlacesNamedDocument, type PlacesNamedQuery } from '@stadtlive/web-client/graphql';
import { useEffect, useState } from 'react';

type Places = PlacesNamedQuery['places'];

/** Places whose name begins like the text; undefined before the first letters. */
export function usePlaces(text: string): Places | undefined {
  const [places, setPlaces] = useState<Places>();
  const name = text.trim();
  useEffect(() => {
    if (name.length < 2) return setPlaces(undefined);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      request(PlacesNamedDocument, { text: name }, abort.signal).then(
        (found) => setPlaces(found.places),
        (error: unknown) => {
          if (!abort.signal.aborted) reportError(error);
        },
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [name]);
  return places;
}
