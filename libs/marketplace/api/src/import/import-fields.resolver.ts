import { ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ImportFindingCureArgs,
  ImportFindingReasonArgs,
  ImportProblemReasonArgs,
  ImportRowFilter,
  ImportRowsArgs,
} from '@stadtlive/contract';
import { OrganisationLookup, Places, type OrganisationParent } from '@stadtlive/directory-api';
import { isPerson, may, type GraphContext } from '@stadtlive/identity-api';
import { badInput } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Finding } from './cells/finding.ts';
import { isRefusing } from './cells/finding.ts';
import type { ImportColumn } from './columns/import-field.ts';
import { wordsOf } from './finding-words.ts';
import { ImportRows, type RowProblem } from './import-rows.ts';
import { ImportRun } from './import-run.entity.ts';

const mostRows = 100;

/** A finding or a kind of findings, with the name of its column. */
type Named<One> = One & { readonly columnName: string | null };

const named = <One extends { readonly column: number | null }>(
  one: One,
  { columns }: ImportRun,
): Named<One> => ({
  ...one,
  columnName: one.column === null ? null : (columns[one.column]?.name ?? null),
});

@Resolver('Import')
export class ImportFieldsResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly places: Places,
    private readonly importRows: ImportRows,
  ) {}

  @ResolveField('places')
  placesOf({ organisationId }: ImportRun) {
    return this.db.read((tx) => this.places.placesOf(tx, organisationId));
  }

  @ResolveField('columns')
  columnsOf({ id: importId, columns }: ImportRun): ColumnParent[] {
    return columns.map((column, index) => ({ ...column, importId, index }));
  }

  @ResolveField()
  counts({ id }: ImportRun) {
    return this.importRows.counts(id);
  }

  @ResolveField()
  async problems(run: ImportRun): Promise<Named<RowProblem>[]> {
    return (await this.importRows.problems(run.id)).map((problem) => named(problem, run));
  }

  @ResolveField()
  async rows(run: ImportRun, { filter, first, after }: ImportRowsArgs) {
    const count = first ?? 50;
    if (count < 1 || count > mostRows) throw badInput('first', `first is 1 to ${mostRows}.`);
    const begin = after == null ? 0 : Number(after);
    if (!Number.isInteger(begin)) throw badInput('after', 'This is no cursor.');
    const which = filter ?? 'FINDINGS';
    const found = await this.importRows.page(run.id, {
      filter: which,
      first: count + 1,
      after: begin,
    });
    const edges = found.slice(0, count).map((row) => ({
      cursor: String(row.number),
      node: { ...row, findings: row.findings.map((finding) => named(finding, run)) },
    }));
    return {
      run,
      which,
      edges,
      pageInfo: { hasNextPage: found.length > count, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }

  @ResolveField()
  async result({ id, result }: ImportRun) {
    const [open] = await this.db.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM import_picture WHERE import_id = $1',
      [id],
    );
    return { ...result, picturesOpen: open!.n };
  }

  @ResolveField()
  reportPath({ id }: ImportRun): string {
    return `/einlesen/${id}/bericht.csv`;
  }

  @ResolveField()
  createdAt({ createdAt }: ImportRun): string {
    return createdAt.toISOString();
  }

  @ResolveField()
  startedAt({ startedAt }: ImportRun): string | null {
    return startedAt?.toISOString() ?? null;
  }

  @ResolveField()
  endedAt({ endedAt }: ImportRun): string | null {
    return endedAt?.toISOString() ?? null;
  }
}

@Resolver('ImportRowConnection')
export class ImportRowConnectionResolver {
  constructor(private readonly importRows: ImportRows) {}

  @ResolveField()
  totalCount({ run, which }: { run: ImportRun; which: ImportRowFilter }): Promise<number> {
    return this.importRows.count(run.id, which);
  }
}

/** A column with where it stands. */
type ColumnParent = ImportColumn & { readonly importId: string; readonly index: number };

@Resolver('ImportColumn')
export class ImportColumnResolver {
  constructor(private readonly importRows: ImportRows) {}

  @ResolveField('categories')
  async categoriesOf({ field, categories = {}, importId, index }: ColumnParent) {
    if (field !== 'CATEGORY') return [];
    const values = await this.importRows.valuesOf(importId, index);
    return values.map((one) => ({ ...one, slug: categories[one.value] || null }));
  }

  /** Those of the examples where nobody has said what the keys mean. */
  @ResolveField()
  vatKeys({ field, vatKeys, question, examples }: ImportColumn) {
    if (field !== 'VAT') return [];
    if (vatKeys) return Object.entries(vatKeys).map(([key, rate]) => ({ key, rate }));
    return question === 'VAT_KEYS' ? examples.map((key) => ({ key, rate: null })) : [];
  }
}

@Resolver('ImportProblem')
export class ImportProblemResolver {
  @ResolveField()
  isRefusing(problem: RowProblem): boolean {
    return isRefusing(problem);
  }

  @ResolveField()
  reason({ code }: RowProblem, { locale }: ImportProblemReasonArgs): string {
    return wordsOf({ code, value: '…', more: '…' }, locale ?? 'DE').reason;
  }

  @ResolveField()
  cure({ code }: RowProblem, { locale }: ImportProblemReasonArgs): string {
    return wordsOf({ code, value: '…', more: '…' }, locale ?? 'DE').cure;
  }
}

@Resolver('ImportFinding')
export class ImportFindingResolver {
  @ResolveField()
  isRefusing(finding: Finding): boolean {
    return isRefusing(finding);
  }

  @ResolveField()
  reason(finding: Finding, { locale }: ImportFindingReasonArgs): string {
    return wordsOf(finding, locale ?? 'DE').reason;
  }

  @ResolveField()
  cure(finding: Finding, { locale }: ImportFindingCureArgs): string {
    return wordsOf(finding, locale ?? 'DE').cure;
  }
}

@Resolver('Organisation')
export class OrganisationImportsResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
  ) {}

  @ResolveField()
  async imports({ id, isHome, row }: OrganisationParent, _: unknown, context: GraphContext) {
    if (!isHome || !isPerson(context.actor)) return [];
    const seller = row ?? (await this.organisations.byId(context, id));
    if (!seller || !may(context.actor, 'sellFor', seller)) return [];
    return this.db.read((tx) =>
      tx.find(ImportRun, {
        where: { organisationId: seller.id },
        order: { createdAt: 'DESC' },
        take: 10,
      }),
    );
  }
}
