import type { ListingWalk } from '@stadtlive/search-api';
import { isId } from '@stadtlive/kernel';
import {
  listedKinds,
  mostInPart,
  pathOfThing,
  sitemapIndexOf,
  sitemapOf,
  type SitemapEntry,
} from './sitemap.ts';

const first = 'erster';
const ofPortal = 'seiten';

/** The portal's own pages: the same in each city. */
const ownPages = ['/', '/suche', '/so-sortieren-wir', '/haendler'];

/** Parts are named after the id they follow, so that new things never move old ones about. */
export class SitemapSource {
  constructor(private readonly walk: ListingWalk) {}

  index(origin: string): AsyncIterable<string> {
    return sitemapIndexOf(this.#parts(origin));
  }

  /** Null for a name no part can have. */
  part(origin: string, name: string): AsyncIterable<string> | null {
    if (name === ofPortal) return sitemapOf(ownPages.map((path) => ({ url: origin + path })));
    if (name !== first && !isId(name)) return null;
    return sitemapOf(this.#things(origin, name === first ? null : name));
  }

  async *#parts(origin: string): AsyncGenerator<SitemapEntry> {
    yield { url: `${origin}/sitemap/${ofPortal}.xml` };
    for await (const { after, changedAt } of this.walk.parts(listedKinds, mostInPart)) {
      yield { url: `${origin}/sitemap/${after ?? first}.xml`, changedAt };
    }
  }

  async *#things(origin: string, after: string | null): AsyncGenerator<SitemapEntry> {
    for await (const thing of this.walk.things(listedKinds, after, mostInPart)) {
      const path = pathOfThing(thing);
      if (path) yield { url: origin + path, changedAt: thing.changedAt };
    }
  }
}
