import pg from 'pg';

export interface OwnerSession {
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * The other visible exception to the one door: the owner of all tables. Nobody else can rewrite a
 * table, its statistics and the journal, which is what makes deleted rows leave the disk. The
 * owner can also do everything else, so a process that serves requests is never given its address:
 * the worker and the command line are.
 */
export class OwnerDatabase {
  readonly #address: string | undefined;

  constructor(address: string | undefined) {
    this.#address = address;
  }

  /** Whether this process was given the owner's address. */
  get isOpen(): boolean {
    return this.#address !== undefined;
  }

  /** One connection for as long as `work` lasts. @throws Error where the address is not known */
  async session<T>(work: (session: OwnerSession) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: this.#known(),
      application_name: 'stadtlive/owner',
    });
    client.on('error', () => undefined); // the statement that needed the connection reports it
    await client.connect();
    try {
      return await work({
        sql: async (text, values) => (await client.query(text, values)).rows,
      });
    } finally {
      await client.end();
    }
  }

  /** The same address for programs of PostgreSQL: `PGHOST` and its like. */
  get environment(): Record<string, string> {
    const { host, port, user, database, password } = new pg.Client(this.#known());
    return {
      PGHOST: host,
      PGPORT: String(port),
      PGUSER: user ?? '',
      PGDATABASE: database ?? '',
      PGPASSWORD: password ?? '',
    };
  }

  #known(): string {
    if (this.#address) return this.#address;
    throw new Error('OWNER_DATABASE_URL is not set: only the owner of the tables can do this.');
  }
}
