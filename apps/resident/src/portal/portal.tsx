import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ToastRegion } from '@stadtlive/ui';
import { CityProvider, ViewerProvider, type City, type Viewer } from '@stadtlive/web-client';
import { useMemo, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { Frame } from '../frame/frame.tsx';
import { CrashBoundary } from '../states/crash-boundary.tsx';
import { Pages } from './pages-outlet.tsx';

interface PortalProps {
  client: ApolloClient;
  city: City;
  viewer: Viewer | null;
}

export function Portal({ client, city, viewer: first }: PortalProps) {
  const [viewer, setViewer] = useState<Viewer | null | undefined>(first);
  const state = useMemo(() => ({ viewer, setViewer }), [viewer]);
  return (
    <ApolloProvider client={client}>
      <CityProvider value={city}>
        <ViewerProvider value={state}>
          <BrowserRouter>
            <ToastRegion>
              <Frame>
                <CrashBoundary>
                  <Pages />
                </CrashBoundary>
              </Frame>
            </ToastRegion>
          </BrowserRouter>
        </ViewerProvider>
      </CityProvider>
    </ApolloProvider>
  );
}
