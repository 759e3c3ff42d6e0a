/** A running portal whose files may all be read. */
export interface Stage {
  readonly port: number;
  /** Administrator's. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The cluster's data folder. */
  readonly cluster: string;
  /** Everything that is read raw. */
  readonly folders: readonly string[];
  readonly cities: readonly string[];
  /** Whether nobody else writes into the server's journal, or clears it. */
  readonly ownJournal: boolean;
  /** The nightly scrub of every city. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
