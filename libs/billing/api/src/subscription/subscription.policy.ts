import { allow } from '@stadtlive/identity-api';
import { Organisation } from '@stadtlive/directory-api';

allow('seeSubscription', Organisation, ({ accountId }, organisation) =>
  organisation.isRunBy(accountId),
);
/** Orders, invoices, bank details: what binds and names the owner. */
allow('payFor', Organisation, ({ accountId }, organisation) => organisation.isOwnedBy(accountId));
