import '@stadtlive/directory-web/members.css';
import '@stadtlive/directory-web/people.css';
import '@stadtlive/identity-web/account-screen.css';
import '@stadtlive/notification-web/styles.css';
import '@stadtlive/privacy-web/scheduled.css';
import '@stadtlive/privacy-web/styles.css';
import { ContactsPage, JoinPage, PersonPage, ProfilePage } from '@stadtlive/directory-web/people';
import { NotificationsPage } from '@stadtlive/notification-web';
import { DataPage, ReceiptPage } from '@stadtlive/privacy-web';
import { matchPath, useLocation } from 'react-router';

const pages = {
  '/menschen/:slug': PersonPage,
  '/konto/profil': ProfilePage,
  '/konto/kontakte': ContactsPage,
  '/konto/benachrichtigungen': NotificationsPage,
  '/konto/daten': DataPage,
  '/loeschung/:id': ReceiptPage,
  '/beitreten': JoinPage,
};

const pageAt = (pathname: string) =>
  Object.entries(pages).find(([path]) => matchPath(path, pathname))?.[1];

/** People and what they hold here: kept out of the first load, routes and styles included. */
export default function PeoplePages() {
  const Page = pageAt(useLocation().pathname);
  return Page && <Page />;
}

export const preload = (pathname: string) => pageAt(pathname)?.preload();
