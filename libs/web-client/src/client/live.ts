import type { TypedDocumentNode } from '@apollo/client';
import { useEffect, useEffectEvent } from 'react';

let connection: Promise<typeof import('./live-connection.ts')> | undefined;

/** Calls back with each answer of a subscription while the screen is open. */
export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | undefined,
  onData: (data: Data) => void,
) {
  const receive = useEffectEvent(onData);
  const key = variables && JSON.stringify(variables);
  useEffect(() => {
    if (key === undefined) return;
    let stop = () => {};
    let over = false;
    connection ??= import('./live-connection.ts');
    connection.then(({ listen }) => {
      if (!over) stop = listen(document, JSON.parse(key) as Variables, (data) => receive(data));
    }, reportError);
    return () => {
      over = true;
      stop();
    };
  }, [document, key]);
}
