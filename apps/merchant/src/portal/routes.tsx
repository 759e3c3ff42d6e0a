import type { RouteObject } from 'react-router';
import { AccountGate } from '../account/account-gate.tsx';
import { Frame } from '../frame/frame.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Crashed } from './crashed.tsx';

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
          { path: 'seite', lazy: () => import('../shop/shop-page.tsx') },
          { path: 'einrichten/:step?', lazy: () => import('../setup/setup-page.tsx') },
          { path: 'eintrag/:slug?', lazy: () => import('../claim/claim-page.tsx') },
          { path: 'sicherheit', lazy: () => import('../account/security-page.tsx') },
          { path: '*', element: <NothingHere /> },
        ],
      },
    ],
  },
];
