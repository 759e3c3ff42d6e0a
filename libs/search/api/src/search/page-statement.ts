import type { ListingKind, SearchSort } from '@stadtlive/contract';
import type { Cursor } from './search-cursor.ts';
import {
  fetchedBy,
  StatementWriter,
  type Asked,
  type Side,
  type Statement,
} from './search-statement.ts';
import { sortOrders, type Stage } from './sort-order.ts';

/** A row of a page, its keys first. */
export interface PageRow extends Cursor {
  readonly kind: ListingKind;
  /** Slug; null for the home city. */
  readonly city: string | null;
  readonly title: string;
  readonly metres: number;
  readonly place_name: string | null;
  readonly card: unknown;
}

const shown = 'id, kind, title, place_name, card, location <-> :near AS metres';

/** The `size` listings after the cursor, in the order `sort` promises. */
export function pageStatement(
  asked: Asked,
  sort: SearchSort,
  size: number,
  after: Cursor | null,
): Statement {
  const writer = new StatementWriter(asked);
  const hasWords = asked.terms.words.length > 0;
  const stages = sortOrders[sort].stages
    .map((stage, number) => ({ ...stage, number }))
    .filter(
      ({ number, words }) =>
        number >= (after?.stage ?? 0) && (hasWords || !skipsWithoutWords(words)),
    )
    .map((stage) => (hasWords ? stage : { ...stage, words: undefined }));
  const limit = writer.bind(size, 'integer');
  const parts = stages.map((stage) => {
    const from = after?.stage === stage.number ? after : null;
    return `SELECT * FROM (${ofStage(writer, stage, stage.number, limit, from)}) stage`;
  });
  return writer.statement(`
    SELECT page.*, (SELECT slug FROM region.city WHERE region.city.id = page.city_id) AS city
    FROM (${parts.join(' UNION ALL ')} LIMIT ${limit}) page`);
}

/** Without words there is but one stage of words: the last. */
const skipsWithoutWords = (words: Stage['words']) => words !== undefined && words !== 'elsewhere';

/** Stops early: a later part of the union runs only as far as the page has room for it. */
function ofStage(
  writer: StatementWriter,
  stage: Stage,
  number: number,
  limit: string,
  after: Cursor | null,
): string {
  const sides: Side[] =
    stage.from === 'everywhere'
      ? ['own', 'others']
      : [stage.from === 'own city' ? 'own' : 'others'];
  const parts = sides.map((side) => `(${ofTable(writer, stage, number, side, limit, after)})`);
  return `SELECT * FROM (${parts.join(' UNION ALL ')}) stage ORDER BY key, id LIMIT ${limit}`;
}

/**
 * WITH TIES: the index gives rows of one key, e.g. all products of one shop, in any order. All of them
 * have to be there before the id can decide.
 */
function ofTable(
  writer: StatementWriter,
  stage: Stage,
  number: number,
  side: Side,
  limit: string,
  after: Cursor | null,
): string {
  const filled = (expression: string) => expression.replaceAll(':near', writer.near);
  const key = `(${filled(stage.key)})::float8`;
  const columns = `${number} AS stage, ${key} AS key, ${filled(shown)},
    ${side === 'own' ? 'NULL::smallint AS city_id' : 'city_id'}`;
  const seen = after
    ? [`(${key}, id) > (${writer.bind(after.key, 'float8')}, ${writer.bind(after.id, 'uuid')})`]
    : [];
  const hits = writer.hits({
    side,
    columns,
    words: stage.words,
    where: [...(stage.where ? [stage.where] : []), ...seen],
  });
  const order = fetchedBy(writer.asked, side)
    ? `ORDER BY key, id LIMIT ${limit}`
    : `ORDER BY ${filled(stage.by)} FETCH FIRST ${limit} ROWS WITH TIES`;
  return `SELECT * FROM (${hits} ${order}) one`;
}
