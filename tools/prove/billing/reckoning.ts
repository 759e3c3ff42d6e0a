import type { ShopPlan } from './shops.ts';

export interface Due {
  readonly city: string;
  readonly subscriptionId: string;
  /** First day of the month. */
  readonly month: string;
  readonly grossCents: number;
  readonly isDebited: boolean;
}

const price = 2990;

/** What has to be billed in the months, by the calendar alone. */
export function reckon(shops: readonly ShopPlan[], months: readonly string[]): Due[] {
  // A run makes up for months before it as well.
  const all = ['2025-12', ...months];
  return shops.flatMap((shop) => all.flatMap((month) => dueIn(shop, month) ?? []));
}

function dueIn(
  { city, subscriptionId, paidFrom, endsOn, isDebited }: ShopPlan,
  month: string,
): Due | null {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  let paid = 0;
  for (let day = 1; day <= days; day++) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    if (date >= paidFrom && (endsOn === null || date <= endsOn)) paid++;
  }
  // Half a cent goes up.
  const grossCents = Math.floor((2 * price * paid + days) / (2 * days));
  return paid === 0 ? null : { city, subscriptionId, month: `${month}-01`, grossCents, isDebited };
}
