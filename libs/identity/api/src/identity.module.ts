import { Global, Module } from '@nestjs/common';
import { AccountRemoval } from './account/account-removal.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { Accounts } from './account/account.service.ts';
import { Passwords } from './account/passwords.ts';
import { ProvisionalAccounts } from './account/provisional-accounts.ts';
import { Registration } from './account/registration.service.ts';
import { CityAccountsResolver } from './city-accounts/city-accounts.resolver.ts';
import { AccountCounts } from './city-accounts/city-accounts.service.ts';
import { EmailConfirmationResolver } from './confirmation/email-confirmation.resolver.ts';
import { EmailConfirmation } from './confirmation/email-confirmation.service.ts';
import { CredentialsResolver } from './credentials/credentials.resolver.ts';
import { Credentials } from './credentials/credentials.service.ts';
import { EmailChangeResolver } from './email-change/email-change.resolver.ts';
import { EmailChange } from './email-change/email-change.service.ts';
import { Attempts } from './limits/attempts.ts';
import { PasskeyCeremonies } from './passkey/passkey-ceremonies.ts';
import { PasskeyChallenges } from './passkey/passkey-challenges.ts';
import { PasskeyDesk } from './passkey/passkey-desk.ts';
import { PasskeyResolver } from './passkey/passkey.resolver.ts';
import { Passkeys } from './passkey/passkey.service.ts';
import { NewPassword } from './password/new-password.service.ts';
import { PasswordChange } from './password/password-change.ts';
import { PasswordReset } from './password/password-reset.service.ts';
import { PasswordResolver } from './password/password.resolver.ts';
import { ResetRequests } from './password/reset-request.service.ts';
import { RecoveryCodesResolver } from './recovery/recovery-codes.resolver.ts';
import { RecoveryCodes } from './recovery/recovery-codes.service.ts';
import { RoleResolver } from './role/role.resolver.ts';
import { Roles } from './role/roles.service.ts';
import { Actors } from './session/actors.service.ts';
import { ForgetExpired } from './session/forget-expired.ts';
import { KnownDevices } from './session/known-devices.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { Sessions } from './session/session.service.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { SignIns } from './sign-in/sign-in.service.ts';
import { AccountTokens } from './token/account-tokens.ts';

const resolvers = [
  AccountResolver,
  CityAccountsResolver,
  CredentialsResolver,
  EmailChangeResolver,
  EmailConfirmationResolver,
  PasskeyResolver,
  PasswordResolver,
  RecoveryCodesResolver,
  RoleResolver,
  SessionResolver,
  SignInResolver,
];

const passwords = [NewPassword, PasswordChange, PasswordReset, Passwords, ResetRequests];
const passkeys = [PasskeyCeremonies, PasskeyChallenges, PasskeyDesk, Passkeys, RecoveryCodes];
const sessions = [Actors, ForgetExpired, KnownDevices, Sessions, SignIns];
const accounts = [
  AccountCounts,
  AccountRemoval,
  Accounts,
  AccountTokens,
  Attempts,
  Credentials,
  EmailChange,
  EmailConfirmation,
  ProvisionalAccounts,
  Registration,
  Roles,
];

@Global()
@Module({
  providers: [...resolvers, ...accounts, ...passwords, ...passkeys, ...sessions],
  exports: [AccountRemoval, Accounts, Actors, Attempts, Credentials, Passwords, Roles],
})
export class IdentityModule {}
