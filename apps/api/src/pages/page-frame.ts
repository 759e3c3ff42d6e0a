import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { CityOfThisPortalQuery } from '@stadtlive/web-client/graphql';
import type { Locale } from './formats.ts';
import { html, type Html } from './html.ts';

interface Frame {
  readonly city: TenantConfig;
  readonly locale: Locale;
  readonly path: string;
  readonly search: URLSearchParams;
  /** Null where the portal could not say who is there. */
  readonly known: CityOfThisPortalQuery | undefined;
}

const words = {
  de: {
    skip: 'Zum Inhalt',
    menu: 'Hauptmenü',
    places: ['Start', 'Entdecken', 'Läden', 'Vereine'],
    search: 'Suche',
    signIn: 'Anmelden',
    account: 'Konto',
    rules: 'So sortieren wir',
    shops: 'Für Läden',
  },
  en: {
    skip: 'To the content',
    menu: 'Main menu',
    places: ['Home', 'Discover', 'Shops', 'Clubs'],
    search: 'Search',
    signIn: 'Sign in',
    account: 'Account',
    rules: 'How we sort',
    shops: 'For shops',
  },
};

const targets = ['/', '/suche', '/suche?art=laden', '/suche?art=verein'];

/** The portal's header and footer as the application draws them, so that it can take over in place. */
export function framed({ city, locale, path, search, known }: Frame, content: Html): Html {
  const said = words[locale];
  const current = currentPlace(path, search.get('art'));
  const others = known?.city.portals.filter((portal) => portal.slug !== city.slug) ?? [];
  const [to, label] = known?.viewer ? ['/konto', said.account] : ['/anmelden', said.signIn];
  return html`<a class="skip btn" href="#main">${said.skip}</a>
<header class="top"><div class="wrap">
<a class="brand" href="/"><img class="mark" src="/logo.svg" alt="" width="32" height="32">${portalName(city)}</a>
<nav aria-label="${said.menu}">${said.places.map((place, i) => html`<a href="${targets[i]!}"${i === current && html` aria-current="page"`}>${place}</a>`)}</nav>
<div class="icons"><a class="btn sm d-only" href="${to!}">${label!}</a><noscript><a class="btn sm m-only" href="/suche">${said.search}</a></noscript></div>
</div></header>
${content}
<footer class="wrap d-only"><div class="foot"><div class="row wrap-x">
<a href="/so-sortieren-wir">${said.rules}</a>
<a href="/haendler">${said.shops}</a>
${others.map((portal) => html`<a href="${portal.url}">${portal.portalName}</a>`)}
</div></div></footer>`;
}

/** The city's name is set bold, what follows it light. */
const portalName = ({ name, portalName }: TenantConfig) =>
  portalName.startsWith(name)
    ? html`<span>${name}<b>${portalName.slice(name.length)}</b></span>`
    : html`<span>${portalName}</span>`;

function currentPlace(path: string, kind: string | null): number {
  const inSearch = path === '/suche';
  if (path === '/') return 0;
  if ((inSearch && kind === 'laden') || /^\/(laden|ware)\//.test(path)) return 2;
  if ((inSearch && kind === 'verein') || path.startsWith('/verein/')) return 3;
  return inSearch ? 1 : -1;
}
