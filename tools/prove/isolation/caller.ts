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
  /** Own id while signed in. */
  accountId: string | null;
}

const register = `mutation ($input: RegisterAccountInput!) {
  registerAccount(input: $input) { viewer { id } } }`;
let people = 0;

/** Signs in anew where an earlier attempt has ended the caller's own session or account. */
export async function present(caller: Caller): Promise<Caller> {
  if (caller.stolen || !['another city', 'another person'].includes(caller.trespass)) return caller;
  const { data } = await caller.visitor.graphql('{ viewer { id } }');
  if (data?.['viewer']) return caller;
  const input = {
    email: `fremd-${process.pid}-${++people}@trespass.example`,
    password: 'ein langes Kennwort',
    displayName: 'Fremd',
  };
  const { registerAccount } = await caller.visitor.data(register, { input });
  caller.accountId = registerAccount.viewer.id;
  return caller;
}

/** @param owner whose session the forged ones carry */
export function callers(port: number, home: string, away: string, owner: Visitor): Caller[] {
  const caller = (trespass: Trespass, visitor: Visitor, stolen = false): Caller => ({
    trespass,
    visitor,
    stolen,
    accountId: null,
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
