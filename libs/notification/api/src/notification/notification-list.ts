import { badInput, isId } from '@stadtlive/kernel';
import type { TenantDatabase } from '@stadtlive/tenancy-api';
import { LessThan } from 'typeorm';
import { Notification } from './notification.entity.ts';

const mostPerPage = 100;

/** One person's notifications, the newest first: each part is read when first asked for, once. */
export class NotificationList {
  readonly #first: number;
  readonly #after: string | null;
  #page: Promise<{ rows: Notification[]; hasNext: boolean }> | null = null;

  /** @throws StadtliveError BAD_USER_INPUT naming the field */
  constructor(
    private readonly db: TenantDatabase,
    private readonly accountId: string,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ) {
    this.#first = first ?? 20;
    if (this.#first < 1 || this.#first > mostPerPage) {
      throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, {
        min: 1,
        max: mostPerPage,
      });
    }
    this.#after = after == null ? null : readCursor(after);
  }

  count(): Promise<number> {
    return this.db.read((tx) => tx.countBy(Notification, { accountId: this.accountId }));
  }

  page(): Promise<{ rows: Notification[]; hasNext: boolean }> {
    return (this.#page ??= this.#read());
  }

  async #read() {
    const { accountId } = this;
    const rows = await this.db.read((tx) =>
      tx.find(Notification, {
        where: { accountId, ...(this.#after && { id: LessThan(this.#after) }) },
        order: { id: 'DESC' },
        take: this.#first + 1,
      }),
    );
    return { rows: rows.slice(0, this.#first), hasNext: rows.length > this.#first };
  }
}

/** Where a page ended: a notification may go, its place in the order stays. */
export const cursorOf = ({ id }: { readonly id: string }): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

function readCursor(text: string): string {
  const hex = text.length <= 100 ? Buffer.from(text, 'base64url').toString('hex') : '';
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(id)) throw badInput('after', 'This is no cursor.');
  return id;
}
