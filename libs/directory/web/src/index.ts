import { lazyPage } from '@stadtlive/web-client';

export const OrganisationPage = lazyPage(() => import('./organisation-page/organisation-page.tsx'));
