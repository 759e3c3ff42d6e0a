import { allow } from '@stadtlive/identity-api';
import { Organisation } from './organisation.entity.ts';

allow('editOrganisation', Organisation, ({ accountId }, organisation) =>
  organisation.isRunBy(accountId),
);
allow('sellFor', Organisation, ({ accountId }, organisation) => organisation.isRunBy(accountId));
allow('choosePageAddress', Organisation, ({ accountId }, organisation) =>
  organisation.isOwnedBy(accountId),
);
allow('claim', Organisation, (_, { ownerId }) => ownerId === null);
