/** A letter as it leaves the house. */
export interface Mail {
  /** Of the letter. */
  readonly id: string;
  /** Whom it is for and whom it names, as far as they have accounts; never sent. */
  readonly accountIds: readonly string[];
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** Whoever takes mails of the current city. */
export abstract class MailTransport {
  /** @throws GivenUp when it will never be taken, any other error when it may be later */
  abstract take(mail: Mail): Promise<void>;

  /** The letter was withdrawn while it was being taken; what has left cannot be called back. */
  async recall(_id: string): Promise<void> {
    return Promise.resolve();
  }

  /** Forgets what was taken before. */
  async tidy(_before: Date): Promise<void> {
    return Promise.resolve();
  }
}
