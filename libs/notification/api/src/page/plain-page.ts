import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Html, html } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';

export type Language = 'de' | 'en';

export const germanOrEnglish = (acceptLanguage: string | undefined): Language =>
  /^en\b/.test(acceptLanguage ?? '') ? 'en' : 'de';

const css = `
:root{color-scheme:light dark;--page:#fafbf9;--ink:#161a17;--soft:#5b635d;--line:#d9ddd9;--sheet:#fff}
@media(prefers-color-scheme:dark){:root{--page:#0f1210;--ink:#eff2ef;--soft:#a9b1ab;--line:#2e342f;--sheet:#1a1e1b}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:420 1rem/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:clamp(1.5rem,8vh,5rem) 1rem 4rem}
.from{margin:0 0 1.5rem;color:var(--soft)}
h1{font-size:clamp(1.75rem,1.4rem + 1.4vw,2.4rem);line-height:1.12;letter-spacing:-.02em;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.1875rem;margin:2.5rem 0 .75rem}
p{max-width:62ch;margin:0 0 1.5rem}
.soft{color:var(--soft)}
a{color:inherit;text-underline-offset:.2em}
:focus-visible{outline:2px solid currentColor;outline-offset:3px}
button{min-height:44px;padding:.6rem 1.4rem;border:0;border-radius:4px;background:var(--ink);color:var(--page);font:600 1rem/1.2 inherit;cursor:pointer}
.list{list-style:none;margin:2rem 0 0;padding:0;border-top:1px solid var(--line)}
.list a{display:grid;gap:.15rem;padding:1rem 0;border-bottom:1px solid var(--line);text-decoration:none}
.list a:hover strong,.list a:focus-visible strong{text-decoration:underline}
.list strong{font-size:1.0625rem;font-weight:600;overflow-wrap:anywhere}
.list span{color:var(--soft);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0 0 2rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
pre{margin:0;padding:1.25rem;background:var(--sheet);border:1px solid var(--line);font:.9375rem/1.55 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:44rem;border:1px solid var(--line);background:#fff;resize:vertical}`;

const hash = createHash('sha256').update(css).digest('base64');
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of the current city that needs no script; not for search engines. */
export function sendPlainPage(
  reply: FastifyReply,
  { status = 200, locale, title }: { status?: number; locale: Language; title: string },
  body: Html,
): FastifyReply {
  const { portalName } = currentCity();
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${portalName}</title>
        <link rel="icon" href="data:," />
        <style>${new Html(css)}</style>
      </head>
      <body>
        <main>
          <p class="from">${portalName}</p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return reply
    .code(status)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.markup);
}
