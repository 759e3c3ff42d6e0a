export interface Spot<Item> {
  x: number;
  y: number;
  items: Item[];
}

/** Joins what would overlap on screen; the first of a group says where it stands. */
export function clusters<Item>(
  items: readonly Item[],
  place: (item: Item) => { x: number; y: number },
  nearPx: number,
): Spot<Item>[] {
  const spots: Spot<Item>[] = [];
  for (const item of items) {
    const { x, y } = place(item);
    const near = spots.find(
      (spot) => Math.abs(spot.x - x) < nearPx && Math.abs(spot.y - y) < nearPx,
    );
    if (near) near.items.push(item);
    else spots.push({ x, y, items: [item] });
  }
  return spots;
}
