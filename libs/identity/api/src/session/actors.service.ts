import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Account } from '../account/account.entity.ts';
import { visitor, type Actor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { deviceOf } from './device.ts';
import { KnownDevices } from './known-devices.ts';
import { clearSessionCookie, setSessionCookie, tokenIn } from './session-cookie.ts';
import { lifetimeMs, Sessions } from './session.service.ts';

const maxAge = lifetimeMs / 1000;

/** Who a request comes from: read when first asked, once, and the same for every interface. */
@Injectable()
export class Actors {
  readonly #read = new WeakMap<FastifyRequest, Promise<Actor>>();

  constructor(
    private readonly db: TenantDatabase,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  /** Without a session cookie the answer is there at once and no query is made. */
  of(request: FastifyRequest, reply: FastifyReply): Actor | Promise<Actor> {
    const token = tokenIn(request.headers.cookie);
    if (!token) return visitor;
    const known = this.#read.get(request);
    if (known) return known;
    const actor = this.#find(token, reply);
    this.#read.set(request, actor);
    return actor;
  }

  /** Who opened the connection, e.g. of a subscription. */
  async ofCookies(cookies: string | undefined): Promise<Actor> {
    const token = tokenIn(cookies);
    return (token && (await this.sessions.find(token))?.person) || visitor;
  }

  /** Signs the account in on this device; the session it had before ends. */
  async signIn(context: GraphContext, account: Account): Promise<void> {
    const { cookie, 'user-agent': userAgent } = context.request.headers;
    const former = tokenIn(cookie);
    const device = deviceOf(userAgent);
    const token = await this.db.write(async () => {
      // First, for it holds the account until all of this is done.
      const opened = await this.sessions.open(account.id, device);
      await this.devices.note(account, device);
      if (former) await this.sessions.close(former);
      return opened;
    });
    setSessionCookie(context.reply, token, maxAge);
    this.#becomes(context, (await this.sessions.find(token))?.person ?? visitor);
  }

  /** @returns whether anybody was signed in */
  async signOut(context: GraphContext): Promise<boolean> {
    const token = tokenIn(context.request.headers.cookie);
    const wasSignedIn = context.actor.accountId !== null;
    if (token) await this.sessions.close(token);
    clearSessionCookie(context.reply);
    this.#becomes(context, visitor);
    return wasSignedIn;
  }

  async #find(token: string, reply: FastifyReply): Promise<Actor> {
    const session = await this.sessions.find(token);
    if (!session) return visitor;
    if (session.touched) setSessionCookie(reply, token, maxAge);
    return session.person;
  }

  #becomes(context: GraphContext, actor: Actor): void {
    context.actor = actor;
    this.#read.set(context.request, Promise.resolve(actor));
  }
}
