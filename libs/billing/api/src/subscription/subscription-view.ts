import { Injectable } from '@nestjs/common';
import type {
  PriceChange,
  ShopPlan,
  ShopSubscription as Shown,
  SubscriptionState,
} from '@stadtlive/contract';
import type { Organisation } from '@stadtlive/directory-api';
import { may, type Actor } from '@stadtlive/identity-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { firstOfMonth, lastOfMonths, later, nextMonth, type LocalDate } from '../calendar/days.ts';
import { chargeFor } from '../invoice/month-invoice.ts';
import { netOf } from '../invoice/totals.ts';
import { maskedIban } from '../mandate/mandate.entity.ts';
import { Mandates } from '../mandate/mandates.service.ts';
import { shownBiller } from '../plan/biller.ts';
import { changeAfter, priceOn, termsOf, type Terms } from '../plan/terms.ts';
import { accountEmail } from './account-email.ts';
import { firstPaidDay } from './order.service.ts';
import { isOperator } from '../figures/operator.ts';
import { SubscriptionLookup } from './subscription-lookup.ts';
import { sellsIn, type Subscription } from './subscription.entity.ts';

interface Sums extends Record<string, unknown> {
  readonly open: number;
  readonly overdue: number;
  readonly written: boolean;
}

/** A subscription as those see it who run the organisation. */
@Injectable()
export class SubscriptionView {
  constructor(
    private readonly db: TenantDatabase,
    private readonly lookup: SubscriptionLookup,
    private readonly mandates: Mandates,
    private readonly day: CityDay,
  ) {}

  /** Null where nothing is to be paid, and for who neither runs it nor the city's money. */
  async of(organisation: Organisation, actor: Actor): Promise<Shown | null> {
    const terms = termsOf(currentCity());
    if (!terms || organisation.kind !== 'BUSINESS') return null;
    if (!may(actor, 'seeSubscription', organisation) && !isOperator(actor)) return null;
    const found = await this.lookup.of(organisation.id);
    const sums = found ? await this.#sums(found.id) : { open: 0, overdue: 0, written: false };
    const today = this.day.today();
    const isOwner = may(actor, 'payFor', organisation);
    return {
      biller: shownBiller(currentCity().biller!),
      ...this.#what(found),
      ...this.#cost(found, terms, today, sums),
      ...(await this.#who(isOwner ? found : null, organisation)),
    };
  }

  #what(found: Subscription | null) {
    const state: SubscriptionState = found?.state ?? 'NONE';
    return {
      state,
      maySell: sellsIn(state),
      trialUntil: found && found.trialUntil >= found.trialFrom ? found.trialUntil : null,
      orderedAt: found?.orderedAt?.toISOString() ?? null,
      paidFrom: found?.paidFrom ?? null,
      endsOn: found?.endsOn ?? null,
      payment: found?.payment ?? null,
    };
  }

  #cost(found: Subscription | null, terms: Terms, today: LocalDate, sums: Sums) {
    const isOrdered = found !== null && !['TRIAL', 'ENDED'].includes(found.state);
    const trialUntil = found?.trialUntil ?? lastOfMonths(today, terms.trialMonths);
    const paidFrom = isOrdered ? found.paidFrom! : firstPaidDay({ trialUntil }, today);
    const next = isOrdered ? nextInvoice(found, today, sums.written) : null;
    return {
      plan: planOn(terms, next ?? paidFrom),
      firstMonthCents: isOrdered
        ? null
        : (chargeFor({ paidFrom, endsOn: null }, paidFrom, terms)?.grossCents ?? 0),
      nextInvoiceOn: next,
      openCents: sums.open,
      overdueCents: sums.overdue,
    };
  }

  async #who(found: Subscription | null, { ownerId }: Organisation) {
    const address = found?.address ?? null;
    const mandate =
      found?.payment === 'SEPA'
        ? await this.db.read((tx) => this.mandates.validOf(tx, found.id))
        : null;
    return {
      billingAddress: address && {
        ...address,
        email: address.email ?? (await this.db.read((tx) => accountEmail(tx, ownerId!))),
      },
      mandate: mandate && {
        reference: mandate.reference,
        holder: mandate.holder,
        ibanMasked: maskedIban(mandate.iban),
        signedOn: mandate.signedOn,
      },
    };
  }

  async #sums(subscriptionId: string): Promise<Sums> {
    const [row] = await this.db.sql<Sums>(
      `SELECT coalesce(sum(open_cents) FILTER (WHERE open_cents > 0), 0)::int AS open,
         coalesce(sum(open_cents) FILTER (WHERE open_cents > 0 AND state IN ('OVERDUE', 'RETURNED')),
           0)::int AS overdue,
         EXISTS (SELECT FROM invoice WHERE subscription_id = $1 AND month = $2) AS written
       FROM receivable WHERE subscription_id = $1`,
      [subscriptionId, firstOfMonth(this.day.today())],
    );
    return row!;
  }
}

/** The first paid day, then each first of a month as long as it goes on. */
function nextInvoice(
  { state, paidFrom, endsOn }: Subscription,
  today: LocalDate,
  isWritten: boolean,
): LocalDate | null {
  if (state !== 'ACTIVE' && state !== 'CANCELLED') return null;
  const day = later(paidFrom!, isWritten ? nextMonth(today) : today);
  return endsOn !== null && endsOn < day ? null : day;
}

function planOn(terms: Terms, day: LocalDate): ShopPlan {
  const { vatRate, trialMonths, prenotificationDays, paymentDays } = terms;
  const grossCents = priceOn(terms, day);
  const netCents = netOf(grossCents, vatRate);
  const next = changeAfter(terms, day);
  const nextChange: PriceChange | null = next && { from: next.from, grossCents: next.monthlyCents };
  return {
    ...{ grossCents, netCents, vatCents: grossCents - netCents, vatRate },
    ...{ trialMonths, prenotificationDays, paymentDays, nextChange },
  };
}
