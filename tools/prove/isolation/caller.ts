import { Visitor } from '../plant/visitor.ts';

export type Trespass =
  | 'another city'
  | 'another city, signed out'
  | 'another person'
  | 'nobody'
  | 'forged host'
  | 'unknown host';

/** Somebody who tries what is not his. */
export interface Caller {
  readonly trespass: Trespass;
  readonly visitor: Visitor;
  /** Whether the owner's own session is misused. */
  readonly stolen: boolean;
  /** Accounts it has had meanwhile: what becomes of those is its own affair. */
  readonly accountIds: Set<string>;
}

const register = `mutation ($input: RegisterAccountInput!) {
  registerAccount(input: $input) { viewer { id } } }`;
let people = 0;

/** As it is meant to be, whatever earlier attempts have made of it: signed in, or nobody. */
export async function present(caller: Caller): Promise<Caller> {
  if (caller.stolen) return caller;
  const { data } = await caller.visitor.graphql('{ viewer { id } }');
  const id = data?.['viewer']?.id as string | undefined;
  if (id) caller.accountIds.add(id);
  const shouldBeSignedIn = ['another city', 'another person'].includes(caller.trespass);
  if (!shouldBeSignedIn && id) caller.visitor.forget();
  if (id || !shouldBeSignedIn) return caller;
  const input = {
    email: `fremd-${process.pid}-${++people}@trespass.example`,
    password: 'ein langes Kennwort',
    displayName: 'Fremd',
  };
  const { registerAccount } = await caller.visitor.data(register, { input });
  caller.accountIds.add(registerAccount.viewer.id);
  return caller;
}

/** @param owner whose session the forged ones carry */
export function callers(port: number, home: string, away: string, owner: Visitor): Caller[] {
  const caller = (trespass: Trespass, visitor: Visitor, stolen = false): Caller => ({
    trespass,
    visitor,
    stolen,
    accountIds: new Set(),
  });
  return [
    caller('another city', new Visitor(port, away)),
    caller('another city, signed out', new Visitor(port, away)),
    caller('another person', new Visitor(port, home)),
    caller('nobody', new Visitor(port, home)),
    caller('forged host', owner.at(away), true),
    caller('unknown host', owner.at('nirgendwo'), true),
  ];
}
