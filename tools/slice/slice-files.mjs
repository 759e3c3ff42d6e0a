/**
 * @param {string} noun kebab-case, singular
 * @param {string} library e.g. `libs/community/api`
 * @returns {Record<string, string>} file name → text
 */
export function sliceFiles(noun, library) {
  const type = noun.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const field = type[0].toLowerCase() + type.slice(1);
  const table = noun.replaceAll('-', '_');
  const from = (file) => `./${noun}.${file}.ts`;
  return {
    [`${noun}.graphql`]: `type ${type} {
  id: ID!
}

extend type Query {
  ${field}(id: ID!): ${type}
}
`,
    [`${noun}.entity.ts`]: `import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('${table}')
export class ${type} {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
`,
    [`${noun}.policy.ts`]: `import { allow } from '@stadtlive/identity-api';
import { ${type} } from '${from('entity')}';

allow('see', ${type}, () => true);
`,
    [`${noun}.service.ts`]: `import { Injectable } from '@nestjs/common';
import { isId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ${type} } from '${from('entity')}';

@Injectable()
export class ${type}Service {
  constructor(private readonly db: TenantDatabase) {}

  async byId(id: string): Promise<${type} | null> {
    if (!isId(id)) return null;
    return this.db.read((tx) => tx.findOneBy(${type}, { id }));
  }
}
`,
    [`${noun}.resolver.ts`]: `import { Args, Query, Resolver } from '@nestjs/graphql';
import { ${type}Service } from '${from('service')}';

@Resolver('${type}')
export class ${type}Resolver {
  constructor(private readonly ${field}s: ${type}Service) {}

  @Query()
  ${field}(@Args('id') id: string) {
    return this.${field}s.byId(id);
  }
}
`,
    [`${noun}.test.ts`]: `import { openPortal, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

test('what ${library.split('/')[1]} promises of a ${noun.replaceAll('-', ' ')}', async () => {
  const { ${field} } = await portal.in('moers').data('query ($id: ID!) { ${field}(id: $id) { id } }', {
    id: '01900000-0000-7000-8000-000000000000',
  });
  expect(${field}).toBeNull();
  await portal.untouched('solingen');
});
`,
  };
}
