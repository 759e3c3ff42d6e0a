import type { RouteObject } from 'react-router';
import { Frame } from '../frame/frame.tsx';
import { OperatorGate } from '../gate/operator-gate.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { Crashed } from './crashed.tsx';
import { NothingHere } from './nothing-here.tsx';

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
          {
            path: 'sicherheit',
            lazy: () => import('@stadtlive/identity-web/formal-security-page'),
          },
          { path: '*', element: <NothingHere /> },
        ],
      },
    ],
  },
];
