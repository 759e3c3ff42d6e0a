import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ToastRegion } from '@stadtlive/ui';
import { CityProvider, ViewerProvider, type City, type Viewer } from '@stadtlive/web-client';
import { useMemo, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { routes } from './routes.tsx';

interface PortalProps {
  client: ApolloClient;
  city: City;
  viewer: Viewer | null;
}

export function Portal({ client, city, viewer: first }: PortalProps) {
  const [viewer, setViewer] = useState<Viewer | null | undefined>(first);
  const state = useMemo(() => ({ viewer, setViewer }), [viewer]);
  const [router] = useState(() => createBrowserRouter(routes, { basename: '/stadt' }));
  return (
    <ApolloProvider client={client}>
      <CityProvider value={city}>
        <ViewerProvider value={state}>
          <ToastRegion>
            <RouterProvider router={router} />
          </ToastRegion>
        </ViewerProvider>
      </CityProvider>
    </ApolloProvider>
  );
}
