import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Succession } from '@stadtlive/directory-api';
import {
  PersonalData,
  readable,
  removed,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { MandateRemoval } from '../mandate/mandate-removal.ts';
import { subscriptionLabels } from './subscription.labels.ts';

const held = `
  SELECT o.name AS organisation, s.state, s.trial_until::text, s.ordered_at, s.accepted_cents,
    s.paid_from::text, s.ends_on::text, s.payment, s.address AS billing_address,
    (SELECT jsonb_agg(jsonb_build_object('reference', m.reference, 'holder', m.holder,
       'iban', m.iban, 'signedOn', m.signed_on, 'revokedAt', m.revoked_at) ORDER BY m.id)
     FROM mandate m WHERE m.subscription_id = s.id AND (m.signed_by = $1 OR o.owner_id = $1)) AS mandates
  FROM subscription s JOIN organisation o ON o.id = s.organisation_id
  WHERE o.owner_id = $1 OR s.ordered_by = $1
    OR EXISTS (SELECT FROM mandate m WHERE m.subscription_id = s.id AND m.signed_by = $1)
  ORDER BY s.id`;

/** What somebody has ordered, and from which account it is paid. */
@Injectable()
export class SubscriptionData implements DataSource, OnModuleInit {
  readonly name = 'billing.subscription';
  readonly columns = ['subscription.ordered_by', 'mandate.signed_by'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly succession: Succession,
    private readonly mandates: MandateRemoval,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(held, [accountId]);
    return {
      title: { de: 'Abos und Bankverbindungen', en: 'Subscriptions and bank details' },
      records: rows.map((row) => readable(row)),
      labels: subscriptionLabels,
    };
  }

  /** A shop that goes on keeps its subscription, and not the account of who leaves. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { tx } = erasure;
    const fates = await this.succession.fates(tx, accountId, erasure.decisions);
    const gone = fates.filter(({ successorId }) => successorId === null);
    const ids = gone.map(({ organisation }) => organisation.id);
    const mandates = await this.mandates.remove(tx, accountId, ids);
    const count = await removed(tx, 'subscription', 'organisation_id = ANY ($1::uuid[])', [ids]);
    await tx.query(
      `UPDATE subscription SET ordered_by = nullif(ordered_by, $1), address = CASE
         WHEN address->>'email' = (SELECT email FROM account WHERE id = $1)
         THEN jsonb_set(address, '{email}', 'null') ELSE address END
       WHERE ordered_by = $1 OR organisation_id = ANY ($2::uuid[])`,
      [accountId, fates.map(({ organisation }) => organisation.id)],
    );
    erasure.gone({ de: 'Abos', en: 'Subscriptions' }, count);
    erasure.gone({ de: 'Bankverbindungen', en: 'Bank details' }, mandates);
    erasure.touched('subscription', 'mandate', 'direct_debit');
  }
}
