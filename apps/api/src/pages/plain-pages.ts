import type { CityRef } from '@stadtlive/contract';

const page = (title: string, body: string) => `<!doctype html>
<html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

export const unknownHost = () =>
  page('Diese Adresse gehört zu keiner Stadt', '<p>Bitte die Adresse prüfen.</p>');

export const listOfCities = (cities: readonly CityRef[]) =>
  page(
    'Stadtlive',
    `<ul>${cities.map((city) => `<li><a href="${escape(city.url)}/">${escape(city.portalName)}</a></li>`).join('')}</ul>`,
  );

export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
