import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { NotificationSettings } from '../setting/settings.service.ts';
import { UnsubscribeTokens } from './unsubscribe-tokens.ts';

@Injectable()
export class Unsubscribing {
  constructor(
    private readonly tokens: UnsubscribeTokens,
    private readonly settings: NotificationSettings,
  ) {}

  /** What the link is about; changes nothing. */
  kindOf(token: string): NotificationKind | null {
    return this.tokens.read(token)?.kind ?? null;
  }

  /** @throws StadtliveError BAD_USER_INPUT */
  async unsubscribe(token: string): Promise<NotificationKind> {
    const asked = this.tokens.read(token);
    if (!asked) throw badInput('token', 'This link is not valid here.');
    await this.settings.set(asked.accountId, asked.kind, { mail: false });
    return asked.kind;
  }
}
