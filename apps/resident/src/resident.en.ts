import type { Translated } from '@stadtlive/web-client';
import type texts from './resident.de.ts';

const english: Translated<typeof texts> = {
  skip: 'Skip to content',
  menu: 'Main menu',
  nav: {
    home: 'Home',
    discover: 'Discover',
    shops: 'Shops',
    clubs: 'Clubs',
    me: 'Me',
  },
  account: 'Account of {{name}}',
  signIn: 'Sign in',
  footer: {
    rules: 'How we sort',
    merchants: 'For shops',
    otherPortals: 'Other cities',
    language: 'Language',
    scheme: 'Colours',
  },
  scheme: { light: 'Light', dark: 'Dark', system: 'As the device' },
  home: {
    title: '{{portal}}: {{city}} first',
    time: '{{time}} in {{city}}',
    searchField: 'Search {{city}} and around',
    searchPlaceholder: 'What do you need?',
    clear: 'Clear the search',
    search: 'Search',
    topics: 'Topics',
    newHeading: 'New in the shops',
    newRule: 'Newest first. Nothing is preferred, nothing is hidden.',
    recompute: 'Recompute it',
    allNew: 'Show everything new',
    nothingNew: 'No product is listed within {{km}} of {{centre}} yet.',
    newPlaces: 'New in the portal',
    openNow: 'Open now',
    openCount_one: '{{count}} shop',
    openCount_other: '{{count}} shops',
    allOpen: 'All open shops',
    noneOpen: 'No listed shop is open at the moment.',
  },
  notFound: {
    heading: 'This page does not exist',
    text: 'Perhaps the address is mistyped, or the page has moved. The search knows what is there in {{city}}.',
    action: 'Search in {{city}}',
  },
  crash: {
    heading: 'This page has stopped',
    text: 'A fault of the portal, not yours. Reload the page; the address above stays valid.',
    action: 'Reload the page',
  },
};

export default english;
