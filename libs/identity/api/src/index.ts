import type { SchemaPart } from '@stadtlive/tenancy-api';
import { Account } from './account/account.entity.ts';

export { Accounts, type NewAccount } from './account/account.service.ts';
export { foldedEmail } from './account/email-address.ts';
export {
  isPerson,
  requireActor,
  visitor,
  type Actor,
  type Person,
  type Visitor,
} from './actor/actor.ts';
export { loaderOf, type GraphContext } from './actor/graph-context.ts';
export { allow, authorize, may } from './actor/policy.ts';
export { seedPeople, type DemoRole } from './demo/seed-people.ts';
export { AccountLetters, type AccountLetter } from './letters/account-letters.ts';
export { IdentityModule } from './identity.module.ts';
export { Actors } from './session/actors.service.ts';
export { tokenIn } from './session/session-cookie.ts';
export { isSameOrigin, requireSameOrigin } from './session/same-origin.ts';

export const entities = [Account];

export const identitySchema: SchemaPart = {
  name: 'identity',
  url: new URL('../schema/', import.meta.url),
  cityTables: ['account', 'session', 'sign_in_attempt'],
};
