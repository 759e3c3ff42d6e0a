import { escapeHtml } from '@stadtlive/kernel';
import type { Collected, InBothLanguages } from '../personal-data/data-source.ts';
import type { ExportData, ExportSection } from './export-content.ts';

type Labels = NonNullable<Collected['labels']>;

const style = `
  :root { color-scheme: light dark; --ink: #1c2330; --soft: #5a6475; --line: #d9dee7; --paper: #fff; --back: #f5f6f9; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #eef1f6; --soft: #a5afbf; --line: #39424f; --paper: #1b212b; --back: #12161d; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; }
  main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; }
  p, dt, .en { color: var(--soft); }
  .en { font-weight: 400; font-size: .9em; }
  article { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
  dl { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .35rem 1.25rem; margin: 0; }
  dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  @media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .6rem; } }
  ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1rem; }
  img { width: 100%; height: auto; border-radius: .5rem; display: block; }
  a { color: inherit; }`;

/** The same as `data.json`, for people to read: no script, nothing from elsewhere. */
export function exportPage(
  data: ExportData,
  labels: ReadonlyMap<string, Labels>,
  timeZone: string,
): string {
  const { city, exportedAt, sections } = data;
  const timeOf = timesIn(timeZone);
  const title = `Meine Daten bei ${city.portal}`;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>Alles, was ${escapeHtml(city.portal)} am ${timeOf(exportedAt)} über dich gespeichert hat.
<span class="en" lang="en">Everything ${escapeHtml(city.portal)} held about you at that time.</span><br>
Dasselbe zum Weiterverarbeiten <span class="en" lang="en">The same for programs</span>: <a href="data.json">data.json</a></p>
${sections.map((section) => sectionOf(section, labels.get(section.source) ?? {}, timeOf)).join('\n')}
</main>
</body>
</html>
`;
}

type TimeOf = (iso: string) => string;

function sectionOf(
  { title, records, files }: ExportSection,
  labels: Labels,
  timeOf: TimeOf,
): string {
  const nothing = '<p>Nichts gespeichert. <span class="en" lang="en">Nothing is held.</span></p>';
  const parts = [...records.map((record) => recordOf(record, labels, timeOf)), filesOf(files)];
  return `<section>
<h2>${both(title)}</h2>
${records.length + files.length > 0 ? parts.join('\n') : nothing}
</section>`;
}

function recordOf(
  record: Readonly<Record<string, unknown>>,
  labels: Labels,
  timeOf: TimeOf,
): string {
  const rows = Object.entries(record).map(([key, value]) => {
    const label = labels[key];
    return `<dt>${label ? both(label) : escapeHtml(key)}</dt><dd>${valueOf(value, timeOf)}</dd>`;
  });
  return `<article><dl>${rows.join('\n')}</dl></article>`;
}

const both = ({ de, en }: InBothLanguages): string =>
  de === en
    ? escapeHtml(de)
    : `${escapeHtml(de)} <span class="en" lang="en">${escapeHtml(en)}</span>`;

function filesOf(files: readonly string[]): string {
  if (files.length === 0) return '';
  const items = files.map((path) => {
    const name = escapeHtml(path);
    const shown = /\.(webp|png|jpe?g|avif|gif)$/i.test(path)
      ? `<img src="${name}" alt="${name.split('/').at(-1)!}" loading="lazy">`
      : escapeHtml(path.split('/').at(-1)!);
    return `<li><a href="${name}">${shown}</a></li>`;
  });
  return `<ul>${items.join('\n')}</ul>`;
}

function valueOf(value: unknown, timeOf: TimeOf): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'ja / yes' : 'nein / no';
  if (typeof value === 'string') return isTime(value) ? timeOf(value) : escapeHtml(value);
  return escapeHtml(typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value));
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);

function timesIn(timeZone: string): TimeOf {
  const format = new Intl.DateTimeFormat('de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return (iso) => `<time datetime="${escapeHtml(iso)}">${format.format(new Date(iso))}</time>`;
}
