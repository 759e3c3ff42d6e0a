import { z } from 'zod';

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BIND: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Where the database is; user and password in it are not used by the portal. */
  DATABASE_URL: z.url(),
  /** The owner of all tables, for the nightly scrub; never given to a process that serves requests. */
  OWNER_DATABASE_URL: z.url().optional(),
  /** From this and its own name every login's password is derived. */
  SECRET: z.string().min(32, 'at least 32 characters'),
  /** Address or range of the proxy in front: only its word on who asks is taken. */
  TRUST_PROXY: z.string().min(1).optional(),
  /** `{slug}` and `{host}` stand for the city's. */
  PORTAL_ADDRESS: z.string().optional(),
  /** `compared` runs every query through both executors and fails when they differ. */
  GRAPHQL_EXECUTOR: z.enum(['jit', 'reference', 'compared']).default('jit'),
  /** The mail server, `smtp://user:password@host:587` or `smtps://…`; without it mails stay in DATA_DIR. */
  MAIL_URL: z.url({ protocol: /^smtps?$/, error: 'smtp://… or smtps://…' }).optional(),
  /** `separate`: this process serves requests only, the jobs are done by `apps/worker`. */
  WORKER: z.enum(['embedded', 'separate']).default('embedded'),
  /** 1: invented people and shops, and a page `/mail` that shows what is kept in DATA_DIR. */
  DEMO: z.enum(['', '0', '1']).default('0'),
  POOL_PER_CITY: z.coerce.number().int().min(1).default(8),
  POOL_TOTAL: z.coerce.number().int().min(2).default(80),
});

export type Settings = Omit<z.infer<typeof settings>, 'PORTAL_ADDRESS'> & {
  PORTAL_ADDRESS: string;
};

/** @throws Error naming every setting that is wrong */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const result = settings.safeParse(env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings are not usable. ${wrong.join('; ')}`);
  }
  const { PORTAL_ADDRESS, PORT } = result.data;
  return { ...result.data, PORTAL_ADDRESS: PORTAL_ADDRESS ?? `http://{slug}.localhost:${PORT}` };
}
