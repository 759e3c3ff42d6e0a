import { Global, Module } from '@nestjs/common';
import { AccountResolver } from './account/account.resolver.ts';
import { Accounts } from './account/account.service.ts';
import { Passwords } from './account/passwords.ts';
import { SignInAttempts } from './account/sign-in-attempts.ts';
import { Actors } from './session/actors.service.ts';
import { Sessions } from './session/session.service.ts';

@Global()
@Module({
  providers: [AccountResolver, Accounts, Actors, Passwords, Sessions, SignInAttempts],
  exports: [Accounts, Actors],
})
export class IdentityModule {}
