import { ApolloProvider } from '@apollo/client/react';
import { ToastRegion } from '@stadtlive/ui';
import {
  CityProvider,
  createGraphClient,
  ViewerProvider,
  type City,
  type Viewer,
} from '@stadtlive/web-client';
import * as documents from '@stadtlive/web-client/graphql';
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { knowDocuments } from './scripted-server.ts';

knowDocuments(documents);

export const amira: Viewer = {
  id: 'a1',
  displayName: 'Amira Yıldız',
  email: 'amira@test.example',
  organisations: [],
};

/** What the portal around a screen knows by now. */
export const around: { viewer: Viewer | null; address: string } = { viewer: null, address: '' };

function Portal({ start, children }: { start: Viewer | null; children: ReactNode }) {
  const [viewer, setViewer] = useState(start);
  const { pathname, hash } = useLocation();
  Object.assign(around, { viewer, address: pathname + hash });
  return (
    <ViewerProvider value={{ viewer, setViewer }}>
      <ToastRegion>{children}</ToastRegion>
    </ViewerProvider>
  );
}

/** Shows a screen within a portal, at an address, to somebody. */
export function show(
  screen: ReactNode,
  { at = '/', viewer = null }: { at?: string; viewer?: Viewer | null } = {},
) {
  const city = { name: 'Moers', portalName: 'MoersLive' } as City;
  return render(
    <ApolloProvider client={createGraphClient()}>
      <CityProvider value={city}>
        <MemoryRouter initialEntries={[at]}>
          <Portal start={viewer}>{screen}</Portal>
        </MemoryRouter>
      </CityProvider>
    </ApolloProvider>,
  );
}
