import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { GivenUp } from '@stadtlive/tenancy-api';
import { MailTransport, type Mail } from './mail-transport.ts';

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What the server said, without its words: they quote the address. */
export class MailNotTaken extends Error {
  constructor(readonly code: string) {
    super(`The mail server has not taken the letter (${code}).`);
    this.name = 'MailNotTaken';
  }
}

@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  readonly #server: Transporter;

  /** @param url `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…` */
  constructor(url: string) {
    super();
    this.#server = createTransport({
      url,
      ...patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async take({ from, replyTo, to, subject, text, html, messageId, headers, at }: Mail) {
    try {
      await this.#server.sendMail({
        // Objects: nothing in a name or an address is ever read as a list.
        from,
        to: { name: '', address: to },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        html,
        messageId,
        headers: { ...headers },
        date: at,
      });
    } catch (error) {
      throw refusal(error as { code?: string; responseCode?: number });
    }
  }

  onApplicationShutdown(): void {
    this.#server.close();
  }
}

/** A server that refuses this address or this letter for good will not change its mind. */
function refusal({ code = 'unknown', responseCode = 0 }: { code?: string; responseCode?: number }) {
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const reason = responseCode ? `${code} ${responseCode}` : code;
  return isAboutLetter && responseCode >= 500
    ? new GivenUp(`The mail server refuses the letter for good (${reason}).`)
    : new MailNotTaken(reason);
}
