// What the GraphQL layer is compared with: Fastify, one JSON body in, the same JSON object out.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { answerCpuQuestions } from './cpu-time.ts';

const answer = JSON.parse(readFileSync(process.env['ANSWER']!, 'utf8')) as object;
const fastify = Fastify();
fastify.post('/graphql', async () => answer);
await fastify.listen({ port: 0, host: '127.0.0.1' });

answerCpuQuestions();
process.on('SIGTERM', () => void fastify.close().then(() => process.exit(0)));
process.send!({ type: 'ready', port: (fastify.server.address() as AddressInfo).port });
