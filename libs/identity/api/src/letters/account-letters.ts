/** What identity has to tell people by mail. Tokens are secrets: they go into the letter and nowhere else. */
export type AccountLetter = { readonly accountId: string; readonly to: string } & (
  | { readonly kind: 'confirmEmail' | 'resetPassword'; readonly token: string }
  /** Somebody registered with an address that has an account. */
  | { readonly kind: 'alreadyRegistered' }
  /** To both ends of a change of address; each has a token of its own. */
  | { readonly kind: 'changeEmailOld' | 'changeEmailNew'; readonly token: string }
  | { readonly kind: 'emailChanged' | 'passwordChanged' | 'passkeyAdded' | 'passkeyRemoved' }
  | { readonly kind: 'recoveryCodeUsed' }
  | { readonly kind: 'newDevice'; readonly device: string }
);

/** The port through which identity reaches people; whoever delivers letters binds it. */
export abstract class AccountLetters {
  /** Within the open transaction: without its commit nothing is sent. */
  abstract send(letter: AccountLetter): Promise<void>;
}
