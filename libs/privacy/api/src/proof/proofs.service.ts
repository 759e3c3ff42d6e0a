import { Injectable } from '@nestjs/common';
import type { ProofInput } from '@stadtlive/contract';
import { Credentials, type GraphContext } from '@stadtlive/identity-api';

/** Whether it is really the person who sits there, asked again before something grave. */
@Injectable()
export class Proofs {
  constructor(private readonly credentials: Credentials) {}

  /**
   * @returns the account's id
   * @throws StadtliveError UNAUTHENTICATED, RATE_LIMITED; BAD_USER_INPUT naming `password` or `passkey`
   */
  async expect({ actor }: GraphContext, { password, passkey }: ProofInput): Promise<string> {
    return (await this.credentials.prove(actor, { password, passkey })).id;
  }
}
