import { accountPages } from '../pages/signed-in-pages.ts';

/** What is nobody's business but one person's, and what is no page. Searches would never end. */
const closed = [
  ...Object.keys(accountPages).map((path) => path.replace(/:.*$/, '')),
  '/abbestellen/',
  '/auskunft/',
  '/graphql',
  '/haendler/',
  '/mail',
  '/stadt',
  '/suche?',
];

export const robots = (origin: string): string =>
  `${['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)].join('\n')}\n\nSitemap: ${origin}/sitemap.xml\n`;
