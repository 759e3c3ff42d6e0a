import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@stadtlive/contract';
import { parse, stringify } from 'uuid';
import { currentCity } from '@stadtlive/tenancy-api';
import { kinds } from '../setting/kinds.ts';

const nonceLength = 12;
const tagLength = 16;
const length = nonceLength + 17 + tagLength;

/**
 * Whose mails of which kind, sealed (AES-256-GCM) for the current city: the link in a mail names
 * nobody, needs no row and works as long as the account lives.
 */
@Injectable()
export class UnsubscribeTokens {
  readonly #key: Uint8Array;

  constructor(secret: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', 'stadtlive unsubscribe', 32));
  }

  /** 60 characters, fit for a path. */
  issue(accountId: string, kind: NotificationKind): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(city());
    const plain = Buffer.from([...parse(accountId), kinds.indexOf(kind)]);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Null for what is no token of this city. */
  read(token: string): { accountId: string; kind: NotificationKind } | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== length || bytes.toString('base64url') !== token) return null;
    try {
      const nonce = bytes.subarray(0, nonceLength);
      const cipher = createDecipheriv('aes-256-gcm', this.#key, nonce).setAAD(city());
      cipher.setAuthTag(bytes.subarray(-tagLength));
      const plain = cipher.update(bytes.subarray(nonceLength, -tagLength));
      cipher.final();
      const kind = kinds[plain[16]!];
      return kind ? { accountId: stringify(plain.subarray(0, 16)), kind } : null;
    } catch {
      return null;
    }
  }
}

const city = () => Buffer.from(currentCity().slug);
