import type { Translated } from '../language/texts.ts';
import type words from './words.de.ts';

const english: Translated<typeof words> = {
  kind: {
    PRODUCT: 'Product',
    BUSINESS: 'Shop',
    CLUB: 'Club',
    INSTITUTION: 'Public place',
    PERSON: 'Person',
    GROUP: 'Group',
    EVENT: 'Event',
    POST: 'Post',
  },
  kinds: {
    PRODUCT: 'Products',
    BUSINESS: 'Shops',
    CLUB: 'Clubs',
    INSTITUTION: 'Public places',
    PERSON: 'People',
    GROUP: 'Groups',
    EVENT: 'Events',
    POST: 'Posts',
  },
  stock: {
    AVAILABLE: '{{count}} in the shop',
    PLENTY: 'Plenty there',
    LAST_FEW_one: 'Last one',
    LAST_FEW_other: '{{count}} left',
    NONE: 'Not there at the moment',
  },
  open: {
    until: 'Open until {{time}}',
    always: 'Open',
    closed: 'Closed',
    closedReason: 'Closed: {{reason}}',
    opensToday: 'Opens {{time}}',
    opensTomorrow: 'Opens tomorrow {{time}}',
    opensOn: 'Opens {{day}} {{time}}',
  },
  error: {
    heading: 'That did not work just now',
    generic: 'The server does not answer at the moment. What you entered is still there.',
    UNAUTHENTICATED: 'You need to be signed in for this.',
    FORBIDDEN: 'This account may not do that.',
    NOT_FOUND: 'There is no such thing here (any more).',
    BAD_USER_INPUT: 'One entry does not fit yet.',
    CONFLICT: 'That exists already.',
    RATE_LIMITED: 'Too many attempts. Try again in {{seconds}} seconds.',
    retry: 'Try again',
  },
};

export default english;
