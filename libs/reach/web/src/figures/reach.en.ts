import type { Translated } from '@stadtlive/web-client';
import type de from './reach.de.ts';

export default {
  heading: 'What {{portal}} has brought you in {{month}}',
  asOf: 'As of {{time}}. Views are counted, not people.',
  kind: {
    PAGE_VIEW: 'page views',
    SEARCH_APPEARANCE: 'in search results',
    CALL: 'calls',
    ROUTE: 'routes to you',
    WEBSITE: 'visits to your website',
    MAIL: 'e-mails',
    RESERVATION: 'reservations',
    ORDER: 'orders',
    SALES_CENTS: 'sales through the portal',
  },
  below: 'fewer than 5',
  before: '{{month}}: {{count}}',
  chart: {
    heading: 'The last twelve weeks',
    choose: 'What the bars show',
    views: 'Page views',
    appearances: 'Search results',
    contacts: 'Contacts',
    label: '{{what}} by week, {{from}} to {{until}}',
    legend:
      'By week from Monday on, the paler one is running. Weeks below 5 stay empty; their figure is added later.',
    asTable: 'As a table',
    asChart: 'As bars',
    week: 'Week',
    span: '{{from}} to {{until}}',
    failed: 'The bars cannot be loaded right now. The table shows the same.',
  },
  balance: {
    contacts: 'In {{month}} the page has brought {{contacts}} so far.',
    free: 'In {{month}} the page has cost nothing so far and brought {{contacts}}.',
    paid: 'Your share in {{month}}: {{cost}}. So far it has brought {{contacts}}.',
    sold: 'Your share in {{month}}: {{cost}}. For each euro came {{each}} in sales.',
  },
  contacts: {
    none: 'not yet five contacts',
    exact: '{{count}} contacts',
    least: 'at least {{count}} contacts',
  },
  how: {
    heading: 'How this is counted',
    text: 'Without cookies, addresses or recognising anybody: all that is stored is how often something happened on a day. Search robots do not count, nor do your own visits while you are signed in. Fewer than five are not shown; they count towards the days that follow. A search counts once your page or anything of yours stood in its answer, also when somebody only changes the radius.',
  },
  none: {
    heading: 'No figures yet: from tomorrow on',
    text: 'What is counted is how often your page is opened and found, and how often somebody calls, looks for the way or writes from there. Views are counted, not people. As soon as there are five, they stand here.',
    page: 'View your page',
  },
  receipts: {
    heading: 'Receipts',
    text: 'What each month has brought, as a PDF. On the first it also comes by e-mail.',
    none: 'The first receipt will be here on the first of next month.',
    open: 'Receipt {{month}} (PDF)',
    all: 'Show all {{count}} receipts',
  },
  failed: 'Your figures cannot be loaded right now',
  failedText: 'Counting goes on, nothing is lost.',
  again: 'Try again',
} satisfies Translated<typeof de>;
