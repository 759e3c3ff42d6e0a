import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { Html, html, jsonForScript } from './html.ts';
import { plainCss, shellCss } from './page-styles.ts';
import {
  cityPreview,
  previewAlt,
  previewHeight,
  previewPath,
  previewWidth,
  type PreviewContent,
} from '../previews/preview-content.ts';
import type { Spa } from './spa.ts';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Path of this page without filters. */
  readonly canonical: string;
  /** Schema.org data. */
  readonly jsonLd?: object;
  /** The picture messengers show beside a link to it; the city's plain one where absent. */
  readonly preview?: PreviewContent;
  readonly noIndex?: boolean;
}

export interface Page {
  readonly status: number;
  readonly head: PageHead;
  /** The content as it reads without JavaScript; the application takes its place. */
  readonly shell: Html;
  readonly boot: object;
}

/** Answers with a whole page under a policy that runs nothing but the portal's own files. */
export function sendPage(
  reply: FastifyReply,
  {
    city,
    origin,
    spa,
    locale,
  }: { city: TenantConfig; origin: string; spa: Spa; locale: 'de' | 'en' },
  page: Page,
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const { head } = page;
  const title = `${head.title} – ${city.portalName}`;
  const url = origin + head.canonical;
  const preview = head.preview ?? cityPreview(city);
  const document = html`<!doctype html>
<html lang="${locale}" data-city="${city.slug}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${head.description}">
<link rel="canonical" href="${url}">
${head.noIndex && html`<meta name="robots" content="noindex">`}
<meta property="og:title" content="${head.title}">
<meta property="og:description" content="${head.description}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${city.portalName}">
<meta property="og:type" content="website">
<meta property="og:locale" content="${locale === 'de' ? 'de_DE' : 'en_GB'}">
<meta property="og:image" content="${origin + previewPath(preview, city)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${previewWidth}">
<meta property="og:image:height" content="${previewHeight}">
<meta property="og:image:alt" content="${previewAlt(preview)}">
<meta name="twitter:card" content="summary_large_image">
<link rel="icon" href="/logo.svg" type="image/svg+xml">
${spa.font && html`<link rel="preload" href="${spa.font}" as="font" type="font/woff2" crossorigin>`}
<style nonce="${nonce}">${new Html(spa.css)}
${new Html(city.themeCss.replaceAll('<', ''))}
${new Html(shellCss)}</style>
<noscript><style nonce="${nonce}">${new Html(plainCss)}</style></noscript>
${spa.preload.map((file) => html`<link rel="modulepreload" href="${file}">`)}
<script type="module" src="${spa.script}"></script>
${head.jsonLd && html`<script type="application/ld+json">${jsonForScript(head.jsonLd)}</script>`}
</head>
<body>
<div id="root">${page.shell}</div>
<script type="application/json" id="boot">${jsonForScript(page.boot)}</script>
</body>
</html>`;
  return (
    reply
      .code(page.status)
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'private, no-cache')
      // One address, German or English as the browser asks.
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(document.markup)
  );
}

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
