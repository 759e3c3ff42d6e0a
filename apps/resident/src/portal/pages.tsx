import { OrganisationPage } from '@stadtlive/directory-web';
import { Assortment, ProductPage } from '@stadtlive/marketplace-web';
import { SearchPage, SortRulesPage } from '@stadtlive/search-web';
import { lazyPage } from '@stadtlive/web-client';
import type { ReactNode } from 'react';
import { matchPath } from 'react-router';
import type { LetterKind } from '../account-pages/letter-page.tsx';

const HomePage = lazyPage(() => import('../home-page/home-page.tsx'));
const SignInPage = lazyPage(() => import('../account-pages/sign-in-page.tsx'));
const RegisterPage = lazyPage(() => import('../account-pages/register-page.tsx'));
const loadPeople = () => import('../account-pages/people-pages.tsx');
const PeoplePages = lazyPage(loadPeople);
const AccountPage = lazyPage(() => import('../account-pages/account-page.tsx'));
const SecurityPage = lazyPage(() => import('../account-pages/security-page.tsx'));
const LetterPage = lazyPage(() => import('../account-pages/letter-page.tsx'));
const NotFoundPage = lazyPage(() => import('../states/not-found-page.tsx'));

interface Route {
  path: string;
  element: ReactNode;
  preload: () => Promise<unknown>;
}

const organisation = {
  element: <OrganisationPage assortmentOf={(slug) => <Assortment key={slug} slug={slug} />} />,
  preload: () => Promise.all([OrganisationPage.preload(), Assortment.preload()]),
};

const peoplePaths = [
  '/menschen/:slug',
  '/konto/profil',
  '/konto/kontakte',
  '/konto/benachrichtigungen',
  '/konto/daten',
  '/loeschung/:id',
  '/beitreten',
];

const preloadPeople = async () => {
  await PeoplePages.preload();
  return (await loadPeople()).preload(location.pathname);
};

const letter = (path: string, kind: LetterKind): Route => ({
  path,
  element: <LetterPage key={kind} kind={kind} />,
  preload: LetterPage.preload,
});

/** Every address of the portal; the server answers the public ones with the same content. */
export const routes: Route[] = [
  { path: '/', element: <HomePage />, preload: HomePage.preload },
  { path: '/suche', element: <SearchPage />, preload: SearchPage.preload },
  { path: '/laden/:slug', ...organisation },
  { path: '/verein/:slug', ...organisation },
  { path: '/einrichtung/:slug', ...organisation },
  { path: '/ware/:id', element: <ProductPage />, preload: ProductPage.preload },
  { path: '/so-sortieren-wir', element: <SortRulesPage />, preload: SortRulesPage.preload },
  { path: '/anmelden', element: <SignInPage />, preload: SignInPage.preload },
  { path: '/registrieren', element: <RegisterPage />, preload: RegisterPage.preload },
  letter('/passwort-vergessen', 'forgottenPassword'),
  letter('/passwort-neu', 'newPassword'),
  letter('/bestaetigen', 'confirmEmail'),
  letter('/adresse-bestaetigen', 'confirmEmailChange'),
  { path: '/konto', element: <AccountPage />, preload: AccountPage.preload },
  { path: '/konto/sicherheit', element: <SecurityPage />, preload: SecurityPage.preload },
  ...peoplePaths.map((path) => ({ path, element: <PeoplePages />, preload: preloadPeople })),
  { path: '*', element: <NotFoundPage />, preload: NotFoundPage.preload },
];

export const preloadPage = (pathname: string) =>
  routes.find(({ path }) => matchPath(path, pathname))?.preload();
