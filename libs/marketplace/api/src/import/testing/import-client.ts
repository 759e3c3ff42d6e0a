import type { PortalClient } from '@stadtlive/api/testing';

const all = `id fileName state encoding separator hasHeader isRemembered rowCount publishes reportPath
  places { id name }
  columns { name examples field confidence question axis placeId unit decimal vatKeys { key rate } }
  counts { ready refused skipped noted known }
  problems { code column columnName count isRefusing reason cure }
  result { done total created changed unchanged published drafts refused skipped pictures picturesFailed picturesOpen }
  rows(filter: ALL, first: 100) { totalCount edges { node { number state cells findings { code column columnName value reason cure isRefusing } } } }`;

export const importQuery = `query ($id: ID!) { import(id: $id) { ${all} } }`;

const inputs: Readonly<Record<string, string>> = {
  pauseImport: 'ImportInput',
  resumeImport: 'ImportInput',
  cancelImport: 'ImportInput',
};

export const importMutation = (name: string) => {
  const input = inputs[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { import { ${all} } } }`;
};

/** Somebody who takes files into the catalogue of a shop. */
export class ImportClient {
  constructor(
    readonly client: PortalClient,
    readonly organisationId: string,
  ) {}

  /** The answer to a file. */
  async send(bytes: Buffer | string, name = 'kasse.csv') {
    return this.client
      .post('/einlesen')
      .set('x-stadtlive', '1')
      .field('organisationId', this.organisationId)
      .attach('file', Buffer.from(bytes as string), name);
  }

  async open(bytes: Buffer | string, name?: string): Promise<any> {
    const { status, body } = await this.send(bytes, name);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return this.seen(body.id);
  }

  async seen(id: string): Promise<any> {
    return (await this.client.data(importQuery, { id })).import;
  }

  async do(name: string, input: object): Promise<any> {
    return (await this.client.data(importMutation(name), { input }))[name].import;
  }

  /** Confirms the columns as they were guessed, but for what is said otherwise by name. */
  async confirm(opened: any, other: Record<string, object> = {}): Promise<any> {
    const columns = opened.columns.map((column: any) => ({
      field: column.field,
      axis: column.axis,
      placeId: column.placeId,
      unit: column.unit,
      decimal: column.decimal,
      vatKeys: column.vatKeys.filter(({ rate }: { rate: number | null }) => rate !== null),
      ...other[column.name],
    }));
    return this.do('mapImport', { importId: opened.id, columns });
  }
}

export const rowOf = (read: any, number: number) =>
  read.rows.edges.map(({ node }: any) => node).find((row: any) => row.number === number);

/** A shop of a fresh person. */
export async function openShop(client: PortalClient, name = 'Korn & Kanne'): Promise<ImportClient> {
  await client.register('Inhaberin');
  const input = {
    kind: 'BUSINESS',
    name,
    address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.4516, lon: 6.6408 },
  };
  const { createOrganisation } = await client.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    { input },
  );
  return new ImportClient(client, createOrganisation.organisation.id);
}
