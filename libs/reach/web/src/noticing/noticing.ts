import { hashOf } from '@stadtlive/web-client';
import {
  NoteContactDocument,
  NotePageViewDocument,
  type ContactWay,
} from '@stadtlive/web-client/graphql';

/** Whose page it is, and the last part of its address. */
const pageSelector = '[data-reach]';

/**
 * Tells the portal of opened pages and of ways of contact, for the figures of whoever they belong
 * to. It knows no visitor: what it remembers ends with this document.
 * @param sentPath path of the page the server has answered: that one it has counted itself
 * @returns ends it
 */
export function notice(root: Element, sentPath: string): () => void {
  const told = new Set([sentPath]);
  const look = () => {
    const { pathname } = location;
    if (told.has(pathname)) return;
    const [organisationId, address] = reachOf(root.querySelector(pageSelector));
    // The address changes before the page does.
    if (!organisationId || !pathname.endsWith(`/${address}`)) return;
    told.add(pathname);
    tell(NotePageViewDocument, { organisationId });
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-reach'] });
  const ends = new AbortController();
  for (const kind of ['click', 'auxclick'])
    document.addEventListener(kind, noteContact, { capture: true, signal: ends.signal });
  look();
  return () => {
    observer.disconnect();
    ends.abort();
  };
}

/** The click goes on at once. */
function noteContact({ target }: Event) {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const [organisationId] = reachOf(link?.closest(pageSelector) ?? null);
  const way = link && wayOf(link);
  if (organisationId && way) tell(NoteContactDocument, { organisationId, way });
}

function wayOf({ protocol, dataset }: HTMLAnchorElement): ContactWay | undefined {
  if (protocol === 'tel:') return 'CALL';
  if (protocol === 'mailto:') return 'MAIL';
  return dataset['way'] as ContactWay | undefined;
}

const reachOf = (element: Element | null): (string | undefined)[] =>
  element?.getAttribute('data-reach')?.split(' ') ?? [];

/** Outlives the page it is sent from; a figure that is lost is worth no message. */
function tell(document: object, input: object) {
  void fetch('/graphql', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-stadtlive': '1' },
    body: JSON.stringify({
      variables: { input },
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
    }),
  }).catch(() => undefined);
}
