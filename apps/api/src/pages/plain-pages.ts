import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { CityRef } from '@stadtlive/contract';
import { Html, html } from './html.ts';

const css = `
:root{color-scheme:light dark;--page:#fafbf9;--ink:#161a17;--soft:#5b635d;--line:#d9ddd9}
@media(prefers-color-scheme:dark){:root{--page:#0f1210;--ink:#eff2ef;--soft:#a9b1ab;--line:#2e342f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:420 1rem/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:clamp(2rem,12vh,7rem) 1rem}
h1{font-size:clamp(1.75rem,1.4rem + 1.4vw,2.4rem);line-height:1.12;letter-spacing:-.02em;margin:0 0 .5rem}
p{color:var(--soft);margin:0 0 2rem}
ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
a{display:flex;justify-content:space-between;gap:1rem;padding:1.1rem 0;border-bottom:1px solid var(--line);color:inherit;text-decoration:none;font-size:1.1875rem;font-weight:600}
a:hover span:first-child,a:focus-visible span:first-child{text-decoration:underline}
a span+span{color:var(--soft);font-weight:420;font-size:1rem}`;

const hash = createHash('sha256').update(css).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`;

/** A page of no city: names none of their data. */
function sendPlain(reply: FastifyReply, status: number, title: string, body: Html): FastifyReply {
  const page = html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>${new Html(css)}</style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return reply
    .code(status)
    .header('content-security-policy', policy)
    .type('text/html; charset=utf-8')
    .send(page.markup);
}

export const sendUnknownHost = (reply: FastifyReply) =>
  sendPlain(
    reply,
    404,
    'Diese Adresse gehört zu keiner Stadt',
    html`<p>Vielleicht ist sie falsch geschrieben. No city is served at this address.</p>`,
  );

export const sendCities = (reply: FastifyReply, cities: readonly CityRef[]) =>
  sendPlain(
    reply,
    200,
    'Stadtportale',
    html`<p>Jede Stadt hat ihre eigene Adresse.</p>
      <ul>
        ${cities.map(
          (city) =>
            html`<li>
              <a href="${city.url}/"><span>${city.portalName}</span><span>${city.name}</span></a>
            </li>`,
        )}
      </ul>`,
  );
