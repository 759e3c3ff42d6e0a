const eventsIn = (kind: string) =>
  `(SELECT count(*)::int FROM subscription_event e
    WHERE e.kind = '${kind}' AND e.day >= m.first AND e.day < m.next)`;

/** Orders less endings up to a day: how many there were then. */
const subscriptionsBefore = (day: string) =>
  `(SELECT coalesce(sum(CASE e.kind WHEN 'ORDERED' THEN 1 ELSE -1 END), 0)::int
    FROM subscription_event e WHERE e.kind IN ('ORDERED', 'ENDED') AND e.day < ${day})`;

const invoiced = (kind: string, column: string) =>
  `(SELECT coalesce(sum(${column}), 0)::int FROM invoice i
    WHERE i.kind = '${kind}' AND i.issued_on >= m.first AND i.issued_on < m.next)`;

/** $1 is the first day of the first month, $2 today. */
export const monthSql = `
  WITH m AS (
    SELECT at::date AS first, (at + interval '1 month')::date AS next
    FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 month') at)
  SELECT to_char(m.first, 'YYYY-MM') AS month,
    ${invoiced('INVOICE', 'gross_cents')} AS "invoicedCents",
    ${invoiced('CREDIT_NOTE', 'gross_cents')} AS "creditedCents",
    ${invoiced('INVOICE', 'net_cents')} - ${invoiced('CREDIT_NOTE', 'net_cents')} AS "netCents",
    (SELECT coalesce(-sum(cents), 0)::int FROM receivable_entry p
      WHERE p.kind IN ('PAYMENT', 'COLLECTION', 'RETURN') AND p.day >= m.first AND p.day < m.next)
      AS "receivedCents",
    ${eventsIn('TRIAL_BEGUN')} AS trials, ${eventsIn('TRIAL_ENDED')} AS "trialsEnded",
    ${eventsIn('ORDERED')} AS orders, ${eventsIn('ENDED')} AS ended,
    ${subscriptionsBefore('m.next')} AS subscriptions, ${subscriptionsBefore('m.first')} AS before
  FROM m ORDER BY m.first DESC`;

export const nowSql = `
  SELECT count(*) FILTER (WHERE state = 'TRIAL')::int AS "trialsRunning",
    count(*) FILTER (WHERE state = 'ACTIVE')::int AS active,
    count(*) FILTER (WHERE state = 'CANCELLED')::int AS cancelled,
    count(*) FILTER (WHERE state = 'SUSPENDED')::int AS suspended,
    (SELECT coalesce(sum(open_cents), 0)::int FROM receivable WHERE open_cents > 0) AS "openCents",
    (SELECT coalesce(sum(open_cents), 0)::int FROM receivable
      WHERE open_cents > 0 AND state IN ('OVERDUE', 'RETURNED')) AS "overdueCents"
  FROM subscription`;

export const runsSql = `
  SELECT r.day::text AS day, r.started_at AS "startedAt", r.finished_at AS "finishedAt",
    (SELECT count(*)::int FROM invoice i WHERE i.kind = 'INVOICE' AND i.issued_on = r.day) AS invoices,
    (SELECT coalesce(sum(gross_cents), 0)::int FROM invoice i
      WHERE i.kind = 'INVOICE' AND i.issued_on = r.day) AS "grossCents",
    (SELECT count(*)::int FROM billing_notice n WHERE n.day = r.day) AS letters
  FROM billing_run r ORDER BY r.day DESC LIMIT $1`;
