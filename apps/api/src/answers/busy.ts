import type { FastifyReply } from 'fastify';

/** Nothing is wrong; it is only too much at once. */
export const sendBusy = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .headers({ 'retry-after': '10', 'cache-control': 'no-store' })
    .type('text/plain; charset=utf-8')
    .send('Too much at once, please try again shortly.\n');
