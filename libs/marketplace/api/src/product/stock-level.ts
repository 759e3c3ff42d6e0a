import type { StockLevel } from '@stadtlive/contract';

/** How full the shelf is, the same in every portal: 0, 1 or 2, 3 to 9, 10 and more. */
export function stockLevel(stock: number): StockLevel {
  if (stock <= 0) return 'NONE';
  if (stock <= 2) return 'LAST_FEW';
  return stock <= 9 ? 'AVAILABLE' : 'PLENTY';
}
