import { lazyPage } from '@stadtlive/web-client';

export const NotificationsPage = lazyPage(
  () => import('./notifications-page/notifications-page.tsx'),
);
