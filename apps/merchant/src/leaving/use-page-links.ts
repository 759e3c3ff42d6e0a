import type { MouseEvent } from 'react';
import { focusField } from './focus-field.ts';
import { useLeaving } from './leaving.ts';

/**
 * For links that are not the router's: a jump to a field leaves no trace in the history, which the
 * guard of unsaved work could not read; a way out of this portal is asked about in its own words.
 */
export function usePageLinks() {
  const { ask } = useLeaving();
  return (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || link.target) return;
    // A file is handed over; the page stays.
    if (link.hasAttribute('download')) return;
    const address = link.getAttribute('href') ?? '';
    event.preventDefault();
    if (address.startsWith('#')) focusField(address.slice(1));
    else ask(() => location.assign(link.href));
  };
}
