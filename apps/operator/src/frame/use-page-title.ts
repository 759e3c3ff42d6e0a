import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';

/** Named in the browser's tab beside the portal. */
export function usePageTitle(title: string) {
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
}
