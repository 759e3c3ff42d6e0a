import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { accessOf } from '@stadtlive/kernel';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

/** Every method of the running application that resolves a field of Query, Mutation or Subscription. */
function rootResolvers(): { field: string; method: object }[] {
  const found: { field: string; method: object }[] = [];
  for (const { providers } of portal.app.get(ModulesContainer).values()) {
    for (const { instance, metatype } of providers.values()) {
      if (typeof metatype !== 'function' || !instance || typeof instance !== 'object') continue;
      const prototype = metatype.prototype as Record<string, unknown> | undefined;
      for (const name of Object.getOwnPropertyNames(prototype ?? {})) {
        const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (typeof method !== 'function' || name === 'constructor') continue;
        const type = Reflect.getMetadata('graphql:resolver_type', method) as string | undefined;
        const field = (Reflect.getMetadata('graphql:resolver_name', method) as string) ?? name;
        if (type && ['Query', 'Mutation', 'Subscription'].includes(type))
          found.push({ field: `${type}.${field}`, method });
      }
    }
  }
  return found;
}

const schemaFields = () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return types.flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type!.name}.${field}`),
  );
};

test('every root field of the schema has a resolver, and each says who it is open to', () => {
  const resolvers = rootResolvers();
  expect(resolvers.map(({ field }) => field).sort()).toEqual(schemaFields().sort());
  const undeclared = resolvers.filter(({ method }) => accessOf(method) === undefined);
  expect(undeclared.map(({ field }) => field)).toEqual([]);
});

test('what is open to everybody is this list', () => {
  const open = rootResolvers().filter(({ method }) => accessOf(method) === 'PUBLIC');
  expect(open.map(({ field }) => field).sort()).toMatchInlineSnapshot(`
    [
      "Mutation.beginPasskeySignIn",
      "Mutation.confirmEmail",
      "Mutation.confirmEmailChange",
      "Mutation.finishPasskeySignIn",
      "Mutation.noteContact",
      "Mutation.notePageView",
      "Mutation.registerAccount",
      "Mutation.requestPasswordReset",
      "Mutation.resetPassword",
      "Mutation.signIn",
      "Mutation.signInWithRecoveryCode",
      "Mutation.signOut",
      "Mutation.unsubscribe",
      "Query.categories",
      "Query.city",
      "Query.erasureReceipt",
      "Query.mapLabels",
      "Query.organisation",
      "Query.person",
      "Query.places",
      "Query.product",
      "Query.search",
      "Query.sortRules",
      "Query.viewer",
      "Subscription.productChanged",
    ]
  `);
});

test('what is for people who are signed in refuses a visitor before it runs', async () => {
  const closed = rootResolvers().filter(({ method }) => accessOf(method) === 'SIGNED_IN');
  expect(closed.length).toBeGreaterThan(10);
  for (const { field, method } of closed) {
    const resolve = method as (parent: unknown, args: unknown, context: object) => unknown;
    // Without an instance and arguments, whatever ran would fail in another way.
    expect(() =>
      resolve.call(undefined, undefined, undefined, { actor: { accountId: null } }),
    ).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(field).toMatch(/^(Mutation|Query|Subscription)\./);
  }
});
