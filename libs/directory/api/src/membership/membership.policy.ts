import { allow } from '@stadtlive/identity-api';
import { Organisation } from '../organisation/organisation.entity.ts';

allow('seeMembers', Organisation, ({ accountId }, organisation) => organisation.isRunBy(accountId));
allow('manageMembers', Organisation, ({ accountId }, organisation) =>
  organisation.isOwnedBy(accountId),
);
allow('handOver', Organisation, ({ accountId }, organisation) => organisation.isOwnedBy(accountId));
allow('leave', Organisation, ({ accountId }, organisation) => organisation.isRunBy(accountId));
