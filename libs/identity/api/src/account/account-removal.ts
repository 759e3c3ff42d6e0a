import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from './account.entity.ts';

export type RemoveAccount = (tx: EntityManager, accountId: string) => Promise<void>;

/** How an account that nobody has confirmed goes. Identity knows its own tables; who knows all takes over. */
@Injectable()
export class AccountRemoval {
  #remove: RemoveAccount = async (tx, id) => void (await tx.delete(Account, { id }));

  /** Called while the application starts by whoever also removes what other domains hold. */
  takeOver(remove: RemoveAccount): void {
    this.#remove = remove;
  }

  /** In the open transaction. */
  remove(tx: EntityManager, accountId: string): Promise<void> {
    return this.#remove(tx, accountId);
  }
}
