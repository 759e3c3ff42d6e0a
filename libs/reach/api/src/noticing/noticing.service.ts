import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { ContactWay } from '@stadtlive/contract';
import { OrganisationLookup, type Organisation } from '@stadtlive/directory-api';
import { Attempts, type Actor } from '@stadtlive/identity-api';
import { StadtliveError } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Reach } from '../counting/reach.service.ts';
import { isBrowser } from './browser.ts';

/** What is looked at to decide whether to count, and then forgotten. */
export interface Visit {
  readonly actor: Actor;
  readonly headers: IncomingHttpHeaders;
  /** The network address. */
  readonly ip: string;
}

/** Visits as browsers tell them. */
@Injectable()
export class Noticing {
  readonly #log = new Logger('reach');

  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly attempts: Attempts,
    private readonly reach: Reach,
  ) {}

  /** @throws StadtliveError NOT_FOUND, RATE_LIMITED */
  async note(id: string, kind: 'PAGE_VIEW' | ContactWay, visit: Visit): Promise<Organisation> {
    const organisation = await this.db.read((tx) => this.organisations.present(tx, id));
    await this.#count(id, kind, visit);
    return organisation;
  }

  /** A page the server has answered: counted beside the answer, which waits for nothing. */
  async notePage(id: string, visit: Promise<Visit>): Promise<void> {
    try {
      await this.#count(id, 'PAGE_VIEW', await visit);
    } catch (error) {
      if (error instanceof StadtliveError) return;
      this.#log.warn(`A view was not counted: ${String(error)}`);
    }
  }

  async #count(id: string, kind: 'PAGE_VIEW' | ContactWay, { actor, headers, ip }: Visit) {
    if (!isBrowser(headers)) return;
    await this.attempts.begin('notice', { account: id, address: ip });
    this.reach.count(id, kind, 1, actor.accountId);
  }
}
