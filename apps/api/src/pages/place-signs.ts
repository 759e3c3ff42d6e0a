import { html, type Html } from './html.ts';

/** The yellow sign at the city limit, with what stands behind it and how much. */
export const placeSign = (place: string, heading: string, count: string) =>
  sign(html`<span class="l">${place}</span>`, heading, count);

/** The sign that leaves town: what lies ahead above, the place left behind struck out. */
export const exitSign = (place: string, ahead: string, heading: string, count: string) =>
  sign(
    html`<span class="l">${ahead}<svg class="ahead" viewBox="0 0 12 14"><path d="M6 13V2M1.5 6.5 6 2l4.5 4.5"/></svg></span><span class="l out">${place}<svg viewBox="0 0 100 30" preserveAspectRatio="none"><path d="M0 30 100 0" vector-effect="non-scaling-stroke"/></svg></span>`,
    heading,
    count,
  );

const sign = (lines: Html, heading: string, count: string) =>
  html`<div class="ort"><span class="plate" aria-hidden="true"><span>${lines}</span></span><div class="txt"><h2>${heading}</h2><p class="sm muted num">${count}</p></div></div>`;
