import type { CatalogueEntry } from '../../product/catalogue-entry.ts';
import { titleOf, type RowGroup } from '../check/group-rows.ts';
import type { CheckedRow, RowDraft } from '../check/row-draft.ts';

/** A row with what it brings into the catalogue. */
export interface RowEntry {
  readonly row: CheckedRow;
  readonly entry: CatalogueEntry;
  readonly pictures: readonly string[];
}

/**
 * A product as the rows of its group describe it: what one of them does not say, the row that
 * speaks for the product says.
 * @param titleInCatalogue of rows without a title
 */
export function entriesOf(
  group: RowGroup,
  publishes: boolean,
  titleInCatalogue: (draft: RowDraft) => string | undefined,
): RowEntry[] {
  const { parent, rows } = group;
  // All of its variants were refused: it waits as a draft without them.
  const members = rows.length > 0 ? rows : parent ? [parent] : [];
  const isWaiting = rows.length === 0;
  const title = titleOf(group) ?? members.map(({ draft }) => titleInCatalogue(draft)).find(Boolean);
  if (title === undefined) return [];
  const shared = sharedBy([...(parent ? [parent] : []), ...members]);
  return members.map((row): RowEntry => {
    const own = row.draft;
    const draft: RowDraft = { ...parent?.draft, ...own, ...shared };
    const isVariant = own.axes.length > 0;
    return {
      row,
      pictures: own.pictures.length > 0 ? own.pictures : (parent?.draft.pictures ?? []),
      entry: {
        groupKey: isVariant ? `${group.rows[0]!.number}` : null,
        options: own.axes.map(({ name, value }) => ({ axis: name, value })),
        title,
        ...(own.sku !== undefined && { sku: own.sku }),
        ...(own.gtin !== undefined && { gtin: own.gtin }),
        ...(draft.description !== undefined && { description: draft.description }),
        ...(draft.priceCents !== undefined && { priceCents: draft.priceCents }),
        ...(draft.vatRate !== undefined && { vatRate: draft.vatRate }),
        ...(draft.content !== undefined && { content: draft.content }),
        ...(draft.category !== undefined && { category: draft.category }),
        ...(own.stock.length > 0 && { stock: stockOf(own) }),
        ...safetyOf(draft),
        publish: publishes && draft.isPublished !== false && !isWaiting,
      },
    };
  });
}

/** What holds for the product as a whole, from the first row that says it. */
function sharedBy(rows: readonly CheckedRow[]): Partial<RowDraft> {
  const keys = ['description', 'vatRate', 'category', 'makerName', 'makerAddress', 'makerContact'];
  const found = keys.flatMap((key) => {
    const value = rows
      .map(({ draft }) => draft[key as keyof RowDraft])
      .find((one) => one !== undefined);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(found);
}

/** Two columns may be about one place. */
function stockOf({ stock }: RowDraft): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { placeId, stock: count } of stock)
    places.set(placeId, (places.get(placeId) ?? 0) + count);
  return places;
}

const safetyOf = ({ makerName, makerAddress, makerContact }: RowDraft) =>
  makerName || makerAddress || makerContact
    ? {
        safety: {
          ...(makerName && { makerName }),
          ...(makerAddress && { makerAddress }),
          ...(makerContact && { makerContact }),
        },
      }
    : {};
