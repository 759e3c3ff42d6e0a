import type { FastifyReply } from 'fastify';

const production = process.env['NODE_ENV'] === 'production';

/** The `__Host-` prefix makes browsers refuse the cookie from any other host, or without `Secure`. */
export const sessionCookie = production ? '__Host-stadtlive_session' : 'stadtlive_session';

const attributes = `Path=/; HttpOnly; SameSite=Lax${production ? '; Secure' : ''}`;
const token = new RegExp(`(?:^|;\\s*)${sessionCookie}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The token as the browser sent it; undefined when there is none or it cannot be one of ours. */
export const tokenIn = (cookies: string | undefined): string | undefined =>
  cookies ? token.exec(cookies)?.[1] : undefined;

export function setSessionCookie(reply: FastifyReply, value: string, maxAge: number): void {
  reply.header('set-cookie', `${sessionCookie}=${value}; ${attributes}; Max-Age=${maxAge}`);
}

export const clearSessionCookie = (reply: FastifyReply): void => setSessionCookie(reply, '', 0);
