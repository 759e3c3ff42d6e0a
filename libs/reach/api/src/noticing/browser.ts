import type { IncomingHttpHeaders } from 'node:http';

/**
 * What those who are no visitors call themselves; programs without the name of a browser as well.
 * "compatible" is how they introduce themselves, as only one old browser did.
 */
const robot =
  /(?<!cu)bot\b|(?<!cu)bot[/;_-]|crawl|spider|slurp|mediapartners|archiver|scrap|preview|facebookexternalhit|whatsapp|telegram|embedly|quora|pinterest|validator|lighthouse|pagespeed|gtmetrix|pingdom|uptime|monitor|feed|rss|fetch|http-?client|python|java\/|okhttp|libwww|go-http|node|axios|curl|wget|phantomjs|\(compatible;(?! ?msie)|; compatible;/i;

/**
 * Whether somebody looks at the page with a browser now: robots name themselves, and browsers say
 * when they only fetch ahead.
 */
export function isBrowser(headers: IncomingHttpHeaders): boolean {
  const agent = headers['user-agent'];
  if (!agent || !agent.startsWith('Mozilla/') || robot.test(agent)) return false;
  return !isAhead(headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz']);
}

const isAhead = (purpose: string | string[] | undefined): boolean =>
  purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose));
