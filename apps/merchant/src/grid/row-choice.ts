/** Which rows of a list are chosen, and where a reach with Shift begins. */
export interface RowChoice {
  ids: ReadonlySet<string>;
  anchor: string | undefined;
}

export const noRows: RowChoice = { ids: new Set(), anchor: undefined };

/**
 * One row on or off; with Shift, all from the last one touched to this one take its new state.
 * @param order ids as they stand in the list
 */
export function chooseRow(
  { ids, anchor }: RowChoice,
  order: readonly string[],
  id: string,
  isReach: boolean,
): RowChoice {
  const wanted = isReach && anchor !== undefined ? ids.has(anchor) : !ids.has(id);
  const from = isReach && anchor !== undefined ? order.indexOf(anchor) : -1;
  const to = order.indexOf(id);
  const touched = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const next = new Set(ids);
  for (const one of touched) {
    if (wanted) next.add(one);
    else next.delete(one);
  }
  return { ids: next, anchor: id };
}

export const chooseAll = (order: readonly string[]): RowChoice => ({
  ids: new Set(order),
  anchor: undefined,
});
