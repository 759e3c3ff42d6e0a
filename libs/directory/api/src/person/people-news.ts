import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What happened between people; each names whom it is told to. Tokens are secrets of the letter. */
export type News =
  | {
      readonly kind: 'contactRequested' | 'contactAccepted';
      readonly to: string;
      readonly by: string;
    }
  | {
      readonly kind: 'invited';
      readonly email: string;
      readonly by: string;
      readonly organisationId: string;
      readonly token: string;
    }
  | {
      readonly kind: 'memberJoined' | 'memberLeft';
      readonly to: string;
      readonly by: string;
      readonly organisationId: string;
    }
  | { readonly kind: 'memberRemoved'; readonly to: string; readonly organisationId: string }
  | { readonly kind: 'handedOver'; readonly to: string; readonly organisationId: string };

type Follower = (tx: EntityManager, news: News) => Promise<void>;

/** Events of person, contact and membership: whoever tells people follows, in the transaction. */
@Injectable()
export class PeopleNews {
  readonly #followers: Follower[] = [];

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  async announce(tx: EntityManager, news: News): Promise<void> {
    for (const follower of this.#followers) await follower(tx, news);
  }
}
