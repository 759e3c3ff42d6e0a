import type { Content } from '../../product/content.ts';
import type { Finding } from '../cells/finding.ts';

/** What one row says; what is absent it says nothing of. */
export interface RowDraft {
  sku?: string;
  parent?: string;
  title?: string;
  description?: string;
  gtin?: string;
  priceCents?: number;
  /** Per mille. */
  vatRate?: number;
  content?: Content;
  readonly stock: { readonly placeId: string; readonly stock: number }[];
  /** Slug. */
  category?: string;
  readonly axes: { readonly name: string; readonly value: string }[];
  makerName?: string;
  makerAddress?: string;
  makerContact?: string;
  readonly pictures: string[];
  isPublished?: boolean;
}

export interface CheckedRow {
  /** Line of the file. */
  readonly number: number;
  readonly draft: RowDraft;
  readonly findings: readonly Finding[];
}
