import { lazyPage } from '@stadtlive/web-client';

export const PersonPage = lazyPage(() => import('./person/person-page/person-page.tsx'));
export const ProfilePage = lazyPage(() => import('./person/profile-page/profile-page.tsx'));
export const ContactsPage = lazyPage(() => import('./person/contacts-page/contacts-page.tsx'));
export const JoinPage = lazyPage(() => import('./membership/join-page.tsx'));
