import { ApolloProvider } from '@apollo/client/react';
import { ToastRegion } from '@stadtlive/ui';
import { act, cleanup, render } from '@testing-library/react';
import { useMemo, useState, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { hashOf } from '../client/boot.ts';
import { createGraphClient } from '../client/graph-client.ts';
import { CityProvider, type City } from '../city/city.ts';
import { startTexts } from '../language/texts.ts';
import { ViewerProvider, type Viewer } from '../viewer/viewer.ts';

export const testCity: City = {
  slug: 'moers',
  name: 'Moers',
  portalName: 'MoersLive',
  center: { lat: 51.45, lon: 6.63 },
  centerName: 'Moers-Mitte',
  defaultRadiusKm: 10,
  maxRadiusKm: 50,
  radiusSteps: [1, 5, 10, 50],
  topics: [
    { slug: 'sport', de: 'Sport', en: 'Sports', icon: 'soccer-ball' },
    { slug: 'kultur', de: 'Kultur', en: 'Culture', icon: 'palette' },
  ],
  portals: [],
};

export const testViewer: Viewer = {
  id: 'viewer-1',
  displayName: 'Rike Anwohner',
  email: 'rike@test.example',
  organisations: [],
};

/** What the server refuses with, as the portal's own codes. */
export interface Refusal {
  code: string;
  field?: string;
  retryAfterSeconds?: number;
  reason?: string;
}

type Answer = { data: unknown } | { refusal: Refusal } | 'offline';

export interface Question {
  document: object;
  variables: any;
}

// There is no layout here to scroll.
globalThis.scrollTo = () => undefined;
// As in browsers: what nobody handles is loud.
globalThis.reportError ??= (error) => {
  setTimeout(() => {
    throw error;
  });
};

let texts: Promise<unknown> | undefined;

/** A server of answers: what is asked and not foreseen fails the test. */
export class Stage {
  readonly asked: Question[] = [];
  readonly #answers = new Map<string, (variables: any) => Answer | Promise<Answer>>();
  readonly #files = new Map<string, unknown>();
  path = '';

  constructor() {
    globalThis.fetch = (async (address: string, init: RequestInit) => {
      if (address !== '/graphql') return this.#files.get(address);
      const { extensions, variables } = JSON.parse(String(init.body)) as {
        extensions: { persistedQuery: { sha256Hash: string } };
        variables: unknown;
      };
      const hash = extensions.persistedQuery.sha256Hash;
      const answer = await this.#answers.get(hash)?.(variables);
      if (!answer) throw new Error(`Nobody foresaw the question ${hash}.`);
      if (answer === 'offline') throw new TypeError('Failed to fetch');
      const body =
        'data' in answer
          ? answer
          : { errors: [{ message: 'refused', extensions: { ...answer.refusal } }] };
      return { status: 200, json: async () => JSON.parse(JSON.stringify(body)) };
    }) as unknown as typeof fetch;
  }

  /** Answers a document from now on, with data, a refusal or silence. */
  answer(document: object, give: unknown | ((variables: any) => unknown)): this {
    this.#answers.set(hashOf(document), async (variables) => {
      this.asked.push({ document, variables });
      const given = typeof give === 'function' ? await (give as any)(variables) : give;
      return isAnswer(given) ? given : { data: given };
    });
    return this;
  }

  /** Serves a path beside GraphQL. */
  serve(path: string, response: unknown): this {
    this.#files.set(path, response);
    return this;
  }

  /** The variables of every time a document was sent. */
  sent(document: object): any[] {
    return this.asked.filter((one) => one.document === document).map(({ variables }) => variables);
  }

  async show(
    screen: ReactNode,
    { at = '/', route = '*', viewer = testViewer as Viewer | null } = {},
  ) {
    cleanup();
    await (texts ??= startTexts('de'));
    await act(async () => {
      render(
        <Portal viewer={viewer} at={at}>
          <Routes>
            <Route path={route} element={screen} />
            <Route path="*" element={<p>anderswo</p>} />
          </Routes>
          <Where onMove={(path) => (this.path = path)} />
        </Portal>,
      );
    });
  }
}

const isAnswer = (given: unknown): given is Answer =>
  given === 'offline' || (typeof given === 'object' && given !== null && 'refusal' in given);

export const refuse = (code: string, more: Omit<Refusal, 'code'> = {}) => ({
  refusal: { code, ...more },
});

function Portal({
  children,
  viewer: first,
  at,
}: {
  children: ReactNode;
  viewer: Viewer | null;
  at: string;
}) {
  const [client] = useState(createGraphClient);
  const [viewer, setViewer] = useState<Viewer | null | undefined>(first);
  const state = useMemo(() => ({ viewer, setViewer }), [viewer]);
  return (
    <ApolloProvider client={client}>
      <CityProvider value={testCity}>
        <ViewerProvider value={state}>
          <MemoryRouter initialEntries={[at]}>
            <ToastRegion>{children}</ToastRegion>
          </MemoryRouter>
        </ViewerProvider>
      </CityProvider>
    </ApolloProvider>
  );
}

function Where({ onMove }: { onMove: (path: string) => void }) {
  const { pathname, search, hash } = useLocation();
  onMove(pathname + search + hash);
  return null;
}
