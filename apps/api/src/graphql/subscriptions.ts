import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isPerson, isSameOrigin, type Actors, type GraphContext } from '@stadtlive/identity-api';
import { runInCity, type CityRegistry, type TenantConfig } from '@stadtlive/tenancy-api';
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { formatError } from './error-format.ts';
import { bodyLimit, parseOptions, validationRules } from './limits.ts';

interface Subscriptions {
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly cities: Pick<CityRegistry, 'byHost'>;
  readonly actors: Pick<Actors, 'ofCookies'>;
}

/** Set while connecting, valid for all operations of the connection. */
interface Connection extends Record<PropertyKey, unknown> {
  city: TenantConfig;
  cookie: string | undefined;
}

/** Subscriptions over graphql-ws on the same path, outside Apollo. @returns how to stop */
export function serveSubscriptions(http: Server, { path, schema, cities, actors }: Subscriptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: bodyLimit });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = request.headers.host ?? '';
    if (request.url?.split('?')[0] !== path) return refuse(socket, '404 Not Found');
    // A foreign page can open a socket here, and the browser would send our cookie along.
    if (!isSameOrigin(request.headers.origin, host)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) =>
      sockets.emit('connection', opened, request),
    );
  };
  http.on('upgrade', upgrade);

  const server = useServer<Record<string, unknown>, Connection>(
    {
      schema,
      onConnect: async ({ extra }) => {
        const { host = '', cookie } = extra.request.headers;
        const city = await cities.byHost(host);
        if (!city) return false;
        extra.city = city;
        extra.cookie = cookie;
        return true;
      },
      onSubscribe: async ({ extra }, _id, { query, variables, operationName }) => {
        const context = await contextOf(extra as Connection, actors);
        return prepare(schema, { query, variables, operationName }, context);
      },
      subscribe: (args: ExecutionArgs) => subscribeInCity(args),
      execute,
      onNext: (_context, _id, _payload, _args, result) => withFormattedErrors(result),
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => formatError(error.toJSON?.() ?? error, error)),
    },
    sockets,
  );

  return async (): Promise<void> => {
    http.off('upgrade', upgrade);
    await server.dispose();
  };
}

// Nobody asks for request or reply here: what would need them is no subscription.
async function contextOf({ city, cookie }: Connection, actors: Subscriptions['actors']) {
  const actorNow = () => runInCity(city, () => actors.ofCookies(cookie));
  return { city, actor: await actorNow(), actorNow, loaders: new Map() } as unknown as Listener;
}

/** A session may end while its subscriptions go on. */
type Listener = GraphContext & { readonly actorNow: () => ReturnType<Actors['ofCookies']> };

interface Payload {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** The operation, if it is a valid subscription; otherwise what is wrong with it. */
function prepare(
  schema: GraphQLSchema,
  { query, variables, operationName }: Payload,
  contextValue: GraphContext,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(query, parseOptions);
    const faults = validate(schema, document, [...specifiedRules, ...validationRules]);
    if (faults.length > 0) return faults.map(asInputError);
    if (getOperationAST(document, operationName)?.operation !== 'subscription') {
      return [
        asInputError(
          new GraphQLError('Only subscriptions are served here; send the rest by POST.'),
        ),
      ];
    }
    return {
      schema,
      document,
      variableValues: variables ?? {},
      operationName: operationName ?? null,
      contextValue,
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [asInputError(error)];
    throw error;
  }
}

const asInputError = (fault: GraphQLError) =>
  new GraphQLError(fault.message, { ...fault, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** Every event is worked on in its city, with loaders of its own; the last is before the sign-out. */
async function subscribeInCity(args: ExecutionArgs) {
  const { city, actor, actorNow, loaders } = args.contextValue as Listener;
  const events = await runInCity(city, () => subscribe(args));
  if (!(Symbol.asyncIterator in events)) return events;
  const inCity = <T>(step: () => Promise<T>) => {
    loaders.clear();
    return runInCity(city, step);
  };
  const wrapped: AsyncGenerator<ExecutionResult, void, void> = {
    next: async () => {
      const event = await inCity(() => events.next());
      if (!isPerson(actor) || isPerson(await actorNow())) return event;
      return inCity(() => events.return(undefined));
    },
    return: () => inCity(() => events.return(undefined)),
    throw: (error) => inCity(() => events.throw(error)),
    [Symbol.asyncIterator]: () => wrapped,
    [Symbol.asyncDispose]: async () => void (await wrapped.return()),
  };
  return wrapped;
}

const withFormattedErrors = (result: ExecutionResult) =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) }
    : result;

const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
