import type { AgeBand, Visibility } from '@stadtlive/contract';

/** How near somebody who looks is to the person looked at. */
export type Nearness = 'SELF' | 'CONTACT' | 'RESIDENT' | 'VISITOR';

const degree: Record<Visibility, number> = { ONLY_ME: 0, CONTACTS: 1, CITY: 2, EVERYONE: 3 };

const reached: Record<Nearness, Visibility> = {
  SELF: 'ONLY_ME',
  CONTACT: 'CONTACTS',
  RESIDENT: 'CITY',
  VISITOR: 'EVERYONE',
};

export const isWider = (one: Visibility, other: Visibility): boolean => degree[one] > degree[other];

/** Whether somebody so near sees what is so visible. */
export const reaches = (visibility: Visibility, nearness: Nearness): boolean =>
  !isWider(reached[nearness], visibility);

/** Who has not said to be an adult is treated as a minor: else minors would just not say it. */
export const mostVisibleFor = (band: AgeBand | null): Visibility =>
  band === 'ADULT' ? 'EVERYONE' : 'CONTACTS';
