import type { Translated } from '@stadtlive/web-client';
import type texts from './directory.de.ts';

const english: Translated<typeof texts> = {
  kinds: { BUSINESS: 'Shops', CLUB: 'Clubs', INSTITUTION: 'Public places' },
  path: 'Path',
  tabs: 'Pages',
  assortment: 'Products',
  about: 'About us',
  call: 'Call',
  website: 'Website',
  manage: 'Manage this page',
  unclaimed: 'This entry comes from public data; nobody looks after it yet.',
  source: 'Source: {{source}}',
  noDescription: 'There is no text here yet.',
  topics: 'Topics',
  contact: 'Contact',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  hours: {
    heading: 'Opening hours',
    closed: 'closed',
    today: '{{day}} (today)',
    unknown: 'No opening hours are listed.',
    exception: '{{note}}, {{day}}: {{hours}}',
    exceptionPlain: '{{day}}: {{hours}}',
    clock: '{{hours}}',
    holidaysOpen: 'On public holidays the hours of the week apply.',
  },
  day: {
    MONDAY: 'Monday',
    TUESDAY: 'Tuesday',
    WEDNESDAY: 'Wednesday',
    THURSDAY: 'Thursday',
    FRIDAY: 'Friday',
    SATURDAY: 'Saturday',
    SUNDAY: 'Sunday',
  },
  map: { heading: 'How to get there', label: '{{name}} on the map of {{city}}' },
  notFound: {
    heading: 'This page does not exist here',
    text: 'Nothing is listed under this address in {{city}}. Perhaps the entry was removed.',
    search: 'Search in {{city}}',
  },
};

export default english;
