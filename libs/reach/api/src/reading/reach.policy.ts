import { allow } from '@stadtlive/identity-api';
import { Organisation } from '@stadtlive/directory-api';

allow('seeReach', Organisation, ({ accountId }, organisation) => organisation.isRunBy(accountId));
