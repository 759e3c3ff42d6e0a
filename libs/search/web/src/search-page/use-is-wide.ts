import { useSyncExternalStore } from 'react';

const query = '(min-width: 900px)';

export const useIsWide = () =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
