import type { RouteObject } from 'react-router';
import { Frame } from '../frame/frame.tsx';
import { OperatorGate } from '../gate/operator-gate.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { Crashed } from './crashed.tsx';
import { NothingHere } from './nothing-here.tsx';

const desk = () => import('@stadtlive/billing-web/desk');

export const routes: RouteObject[] = [
  {
    element: <OperatorGate />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <Frame />,
        children: [
          { index: true, element: <OverviewPage /> },
          { path: 'verzeichnis', lazy: () => import('../entries/entries-page.tsx') },
          { path: 'oeffnungszeiten', lazy: () => import('../entries/stale-page.tsx') },
          { path: 'uebernahmen', lazy: () => import('../claims/styled-claims.ts') },
          { path: 'abrechnung', lazy: async () => ({ Component: (await desk()).RevenuePage }) },
          { path: 'abrechnung/offen', lazy: async () => ({ Component: (await desk()).DebtsPage }) },
          {
            path: 'abrechnung/rechnungen',
            lazy: async () => ({ Component: (await desk()).InvoicesPage }),
          },
          {
            path: 'abrechnung/lastschriften',
            lazy: async () => ({ Component: (await desk()).BatchesPage }),
          },
          { path: 'abrechnung/laeufe', lazy: async () => ({ Component: (await desk()).RunsPage }) },
          {
            path: 'sicherheit',
            lazy: () => import('../gate/security-page.tsx'),
          },
          { path: '*', element: <NothingHere /> },
        ],
      },
    ],
  },
];
