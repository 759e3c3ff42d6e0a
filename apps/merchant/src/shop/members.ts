import { addressFormallyOnMembership } from '@stadtlive/directory-web/formal-membership';

addressFormallyOnMembership();

export { default } from '@stadtlive/directory-web/members';
