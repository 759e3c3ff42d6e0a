import type { ProductSort } from '@stadtlive/contract';

export interface ProductOrder {
  /** Expression over `p`; ties end in the id. */
  readonly by: string;
  readonly type: 'text' | 'integer' | 'timestamptz';
  readonly direction: 'ASC' | 'DESC';
  /** Whether a cursor's key can be one of this order. */
  readonly fits: (key: string) => boolean;
}

const isInteger = (key: string) => /^\d{1,10}$/.test(key);

export const productOrders: Record<ProductSort, ProductOrder> = {
  TITLE: { by: 'p.sort_title', type: 'text', direction: 'ASC', fits: () => true },
  PRICE: { by: 'p.price_cents', type: 'integer', direction: 'ASC', fits: isInteger },
  STOCK: { by: 'p.stock', type: 'integer', direction: 'ASC', fits: isInteger },
  NEWEST: {
    by: 'p.newest_at',
    type: 'timestamptz',
    direction: 'DESC',
    fits: (key) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key),
  },
};
