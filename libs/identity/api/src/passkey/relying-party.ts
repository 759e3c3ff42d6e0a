import type { PortalAddress } from '@stadtlive/tenancy-api';
import type { GraphContext } from '../actor/graph-context.ts';

/** The portal as an authenticator sees it. */
export interface RelyingParty {
  /** Host without port. */
  readonly id: string;
  /** What the browser says the page is from. */
  readonly origin: string;
  readonly name: string;
}

/** The host is the one asked, which is one of the city's; only the scheme a proxy may hide. */
export function relyingPartyOf(
  { city, request }: Pick<GraphContext, 'city' | 'request'>,
  address: PortalAddress,
): RelyingParty {
  const { protocol } = new URL(address.of(city));
  const { origin, hostname } = new URL(`${protocol}//${request.host}`);
  return { id: hostname, origin, name: city.portalName };
}
