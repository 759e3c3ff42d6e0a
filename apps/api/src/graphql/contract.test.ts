import { GraphQLSchemaHost } from '@nestjs/graphql';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { validationRules } from './limits.ts';
import { TrustedDocuments } from './trusted-documents.ts';

let portal: TestPortal;
let schema: GraphQLSchema;

beforeAll(async () => {
  portal = await openPortal();
  schema = portal.app.get(GraphQLSchemaHost).schema;
});

afterAll(() => portal.close());

test('every question and every change of the contract is answered by somebody', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const unanswered = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => !field.resolve && !field.subscribe)
      .map((field) => `${root!.name}.${field.name}`),
  );
  expect(unanswered).toEqual([]);
});

test('the documents of our screens fit the contract and stay within the limits for strangers', async () => {
  const trusted = await TrustedDocuments.read(schema);
  const faults = trusted.hashes.flatMap((hash) => {
    const text = trusted.textOf(hash)!;
    return validate(schema, parse(text), [...specifiedRules, ...validationRules]).map(
      (fault) => `${fault.message}: ${text.slice(0, 60)}`,
    );
  });
  expect(trusted.hashes.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the introspection of the usual tools passes the limits', async () => {
  const { getIntrospectionQuery, buildClientSchema } = await import('graphql');
  const text = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
  expect(buildClientSchema(await portal.in('moers').data(text)).getQueryType()?.name).toBe('Query');
});
