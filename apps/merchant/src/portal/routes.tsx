import type { RouteObject } from 'react-router';
import { AccountGate } from '../account/account-gate.tsx';
import { Frame } from '../frame/frame.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Crashed } from './crashed.tsx';

const bill = () => import('../billing/bill-of-shop.tsx');

export const routes: RouteObject[] = [
  {
    element: <AccountGate />,
    errorElement: <Crashed />,
    children: [
      {
        element: <Frame />,
        children: [
          { index: true, lazy: () => import('../today/today-page.tsx') },
          { path: 'sortiment', lazy: () => import('../products/product-list-page.tsx') },
          { path: 'tabelle', lazy: () => import('../bulk/bulk-page.tsx') },
          { path: 'scannen', lazy: () => import('../scan/scan-page.tsx') },
          { path: 'anbindung', lazy: () => import('../stock/stock-page.tsx') },
          { path: 'ware/:id', lazy: () => import('../products/product-editor-page.tsx') },
          { path: 'einlesen', lazy: () => import('../import/file-page.tsx') },
          { path: 'einlesen/:id', lazy: () => import('../import/import-page.tsx') },
          { path: 'seite', lazy: () => import('../shop/shop-page.tsx') },
          { path: 'einrichten/:step?', lazy: () => import('../setup/setup-page.tsx') },
          { path: 'eintrag/:slug?', lazy: () => import('../claim/claim-page.tsx') },
          { path: 'seite/aushang', lazy: () => import('../posters/posters.ts') },
          { path: 'abo', lazy: async () => ({ Component: (await bill()).Bill }) },
          { path: 'abo/bestellen', lazy: async () => ({ Component: (await bill()).Order }) },
          { path: 'abo/zahlung', lazy: async () => ({ Component: (await bill()).Payment }) },
          { path: 'abo/anschrift', lazy: async () => ({ Component: (await bill()).Address }) },
          { path: 'sicherheit', lazy: () => import('../account/security-page.tsx') },
          { path: '*', element: <NothingHere /> },
        ],
      },
    ],
  },
];
