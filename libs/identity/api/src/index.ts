import type { SchemaPart } from '@stadtlive/tenancy-api';
import { Account } from './account/account.entity.ts';
import { Passkey } from './passkey/passkey.entity.ts';

export { AccountRemoval, type RemoveAccount } from './account/account-removal.ts';
export { Accounts, type NewAccount } from './account/account.service.ts';
export { foldedEmail, validEmail } from './account/email-address.ts';
export { Passwords } from './account/passwords.ts';
export {
  isPerson,
  requireActor,
  visitor,
  type Actor,
  type Person,
  type Visitor,
} from './actor/actor.ts';
export { loaderOf, type GraphContext } from './actor/graph-context.ts';
export { SignedIn } from './actor/signed-in.ts';
export { allow, authorize, may } from './actor/policy.ts';
export { Credentials } from './credentials/credentials.service.ts';
export { seedAccount, seedPeople, type DemoRole } from './demo/seed-people.ts';
export { AccountLetters, type AccountLetter } from './letters/account-letters.ts';
export { Attempts } from './limits/attempts.ts';
export { cityDesk } from './role/city-desk.ts';
export { Roles } from './role/roles.service.ts';
export { IdentityModule } from './identity.module.ts';
export { Actors } from './session/actors.service.ts';
export { tokenIn } from './session/session-cookie.ts';
export { isSameOrigin, requireSameOrigin } from './session/same-origin.ts';

export const entities = [Account, Passkey];

export const identitySchema: SchemaPart = {
  name: 'identity',
  url: new URL('../schema/', import.meta.url),
  cityTables: [
    'account',
    'account_token',
    'attempt',
    'city_role',
    'known_device',
    'passkey',
    'passkey_challenge',
    'recovery_code',
    'session',
  ],
};
