import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { isId } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { MailTransport, type Mail } from './mail-transport.ts';

export type CaughtMail = Omit<Mail, 'at'> & { readonly at: string };

const mailFile = /^([0-9a-f-]{36})\.json$/;

/** Keeps the mails of the current city as files instead of sending them. */
@Injectable()
export class MailCatcher extends MailTransport {
  readonly #folder: string;

  constructor(dataDir: string) {
    super();
    this.#folder = resolve(dataDir, 'mail');
  }

  async take(mail: Mail): Promise<void> {
    await mkdir(this.#here, { recursive: true, mode: 0o700 });
    const file = this.#file(mail.id);
    await writeFile(`${file}.part`, `${JSON.stringify(mail, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  override async recall(id: string): Promise<void> {
    await rm(this.#file(id), { force: true });
    await rm(`${this.#file(id)}.part`, { force: true });
  }

  override async tidy(before: Date): Promise<void> {
    for (const id of await this.#ids()) {
      const mail = await this.find(id);
      if (mail && new Date(mail.at) < before) await this.recall(id);
    }
  }

  /** The newest first. */
  async list(atMost: number): Promise<CaughtMail[]> {
    const ids = (await this.#ids()).toReversed().slice(0, atMost);
    return (await Promise.all(ids.map((id) => this.find(id)))).filter((mail) => mail !== null);
  }

  async find(id: string): Promise<CaughtMail | null> {
    if (!isId(id)) return null;
    try {
      return JSON.parse(await readFile(this.#file(id), 'utf8')) as CaughtMail;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  /** Ids of the mails to this person or naming them. @param addresses in lower case */
  async about(accountId: string, addresses: readonly string[]): Promise<string[]> {
    const found = [];
    for (const id of await this.#ids()) {
      const mail = await this.find(id);
      const isAbout = mail?.accountIds.includes(accountId) || addresses.includes(mail?.to ?? '');
      if (isAbout) found.push(id);
    }
    return found;
  }

  /** Of the current city, the oldest first: ids ascend in time. */
  async #ids(): Promise<string[]> {
    const names = await readdir(this.#here).catch((error: unknown) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    return names.flatMap((name) => mailFile.exec(name)?.[1] ?? []).sort();
  }

  get #here(): string {
    return join(this.#folder, currentCity().slug);
  }

  #file(id: string): string {
    if (!isId(id)) throw new Error('A mail is named by the id of its letter.');
    return join(this.#here, `${id.toLowerCase()}.json`);
  }
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
