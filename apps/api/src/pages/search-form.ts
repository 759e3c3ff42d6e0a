import type { TenantConfig } from '@stadtlive/tenancy-api';
import { writeFilters } from '@stadtlive/search-web/address';
import { kinds, type Filters } from '@stadtlive/search-web/filters';
import type { Locale } from './formats.ts';
import { html } from './html.ts';
import { kindsWord } from './kind-words.ts';

const asked = ['q', 'km', 'art'];

/** The search as a form; what it does not ask for again (topic, order, place) it carries along. */
export function searchForm(filters: Filters, city: TenantConfig, locale: Locale) {
  const german = locale === 'de';
  const carried = [...writeFilters(filters, city)].filter(([key]) => !asked.includes(key));
  const wordOf = (kind: Filters['kind']) => writeFilters({ ...filters, kind }, city).get('art');
  return html`<form class="ask" action="/suche" role="search">
<label class="field"><span class="lb">${german ? 'Suche' : 'Search'}</span><input class="in" type="search" name="q" maxlength="200" value="${filters.text}"></label>
<label class="field"><span class="lb">${german ? 'Umkreis' : 'Radius'}</span><select class="in select" name="km">${city.radiusSteps.map((step) => option(String(step), `${step} km`, step === filters.radiusKm))}</select></label>
<label class="field"><span class="lb">${german ? 'Art' : 'Kind'}</span><select class="in select" name="art">${option('', german ? 'Alles' : 'Everything', !filters.kind)}${kinds.map((kind) => option(wordOf(kind) ?? '', kindsWord(kind, locale), kind === filters.kind))}</select></label>
${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="btn p">${german ? 'Suchen' : 'Search'}</button>
</form>`;
}

const option = (value: string, label: string, isChosen: boolean) =>
  html`<option value="${value}"${isChosen && html` selected`}>${label}</option>`;
