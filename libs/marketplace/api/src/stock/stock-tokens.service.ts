import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { may, requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock, conflict, isId, newId, notFound, requiredText } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

export interface StockToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const mostOfOne = 20;
const columns = 'id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"';
const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

/** Keys with which tills state the stock of one shop, and nothing else. */
@Injectable()
export class StockTokens {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly clock: Clock,
  ) {}

  of(organisationId: string): Promise<StockToken[]> {
    return this.db.sql<StockToken & Record<string, unknown>>(
      `SELECT ${columns} FROM stock_token WHERE organisation_id = $1 ORDER BY created_at, id`,
      [organisationId],
    );
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  create(organisationId: string, typed: string, actor: Actor) {
    const { accountId } = requireActor({ actor });
    const name = requiredText('name', typed, { max: 60 });
    const secret = `stl_${randomBytes(32).toString('base64url')}`;
    const token: StockToken = { id: newId(), name, createdAt: this.clock.now(), lastUsedAt: null };
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const { id } = await this.organisations.assertOwner(tx, organisationId, actor);
      await tx.query('SELECT FROM organisation WHERE id = $1 FOR UPDATE', [id]);
      const [known] = (await tx.query(
        'SELECT count(*)::int AS n FROM stock_token WHERE organisation_id = $1',
        [id],
      )) as { n: number }[];
      if (known!.n >= mostOfOne) throw conflict('There are too many keys.', { max: mostOfOne });
      await tx.query(
        `INSERT INTO stock_token (id, token_hash, organisation_id, account_id, name, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [token.id, digestOf(secret), id, accountId, name, token.createdAt],
      );
      return { token, secret };
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED; NOT_FOUND for another shop's, too */
  async revoke(tokenId: string, actor: Actor): Promise<void> {
    const { accountId } = requireActor({ actor });
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const [token] = isId(tokenId)
        ? ((await tx.query('SELECT organisation_id FROM stock_token WHERE id = $1', [tokenId])) as {
            organisation_id: string;
          }[])
        : [];
      const seller = token && (await this.organisations.present(tx, token.organisation_id));
      if (!seller || !may(actor, 'sellFor', seller)) throw notFound('The key');
      await tx.query('DELETE FROM stock_token WHERE id = $1', [tokenId]);
    });
  }

  /** The shop a till speaks for; null for a key that is none, or no longer. */
  async organisationOf(secret: string): Promise<string | null> {
    if (!/^stl_[A-Za-z0-9_-]{43}$/.test(secret)) return null;
    const [used] = await this.db.sql<{ organisation_id: string }>(
      `UPDATE stock_token SET last_used_at = $2 WHERE token_hash = $1 RETURNING organisation_id`,
      [digestOf(secret), this.clock.now()],
      'use-stock-token',
    );
    return used?.organisation_id ?? null;
  }
}
