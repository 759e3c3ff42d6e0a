import { Html, html } from '@stadtlive/kernel';
import { reasons, type Frame } from './frame.ts';
import type { LetterText, LetterTexts } from './letter-templates.ts';

const css = (colour: string) => `
body{margin:0;padding:0;background:#f3f5f2;color:#161a17;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.sheet{max-width:560px;margin:0 auto;padding:28px 16px 40px}
.name{margin:0 0 16px;color:${colour};font-size:20px;font-weight:700;letter-spacing:-.01em}
.card{padding:28px 28px 14px;background:#fff;border-top:4px solid ${colour}}
h1{margin:0 0 16px;font-size:24px;line-height:1.2;letter-spacing:-.015em}
h2{margin:0 0 12px;font-size:18px;line-height:1.25}
p{margin:0 0 16px}
.button{display:inline-block;padding:13px 22px;background:${colour};color:#fff;font-weight:600;text-decoration:none;border-radius:4px}
.plain{color:${colour};font-weight:600}
.soft{color:#5b635d;font-size:14px}
.english{margin-top:12px;padding-top:24px;border-top:1px solid #d9ddd9}
.foot{padding:20px 28px 0;color:#5b635d;font-size:13px}
.foot a{color:inherit}
@media(prefers-color-scheme:dark){body{background:#0f1210;color:#eff2ef}.card{background:#1a1e1b}
.name,.plain{color:#eff2ef}.soft,.foot{color:#a9b1ab}.english{border-color:#2e342f}}`;

/** The mail as HTML: no picture, no font, no address but the portal's own. */
export function htmlPart({ de, en }: LetterTexts, frame: Frame): string {
  const why = reasons(frame);
  const { unsubscribe } = frame;
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${de.subject}</title>
<style>${new Html(css(frame.colour))}</style>
</head>
<body>
<div class="sheet">
<p class="name">${frame.portalName}</p>
<div class="card">
<h1>${de.subject}</h1>
${body(de, frame, 'button')}
<div class="english" lang="en">
<h2>${en.subject}</h2>
${body(en, frame, 'plain')}
</div>
</div>
<div class="foot">
<p>${frame.imprint.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>
<p>${why.de}<br><span lang="en">${why.en}</span></p>
${unsubscribe && html`<p><a href="${unsubscribe.url}" target="_blank" rel="noopener">Abbestellen · Unsubscribe</a></p>`}
</div>
</div>
</body>
</html>
`.markup;
}

const body = (
  { paragraphs, action, closing = [] }: LetterText,
  { url }: Frame,
  look: 'button' | 'plain',
): Html => html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}
${action && html`<p><a class="${look}" href="${url + action.path}" target="_blank" rel="noopener">${action.label}</a></p>`}
${closing.map((paragraph) => html`<p class="soft">${paragraph}</p>\n`)}`;
