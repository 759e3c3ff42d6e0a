import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CityRegistry, runInCity, TenantDatabase } from '@stadtlive/tenancy-api';

/** As infra/postgres/stadtlive.conf sets them; without them deleted values stay in files or logs. */
const wanted: readonly { name: string; value: string; fits: (value: string) => boolean }[] = [
  ...Object.entries({
    wal_recycle: 'off',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    'pg_stat_statements.track_utility': 'off',
  }).map(([name, value]) => ({ name, value, fits: (is: string) => is === value })),
  { name: 'max_slot_wal_keep_size', value: 'a limit', fits: (is) => is !== '-1' },
  { name: 'idle_in_transaction_session_timeout', value: 'a limit', fits: (is) => is !== '0' },
  { name: 'log_min_duration_statement', value: '-1', fits: (is) => is === '-1' },
];

/** Says once, at the start, which of the server's settings break the promise. */
@Injectable()
export class ServerSettings implements OnApplicationBootstrap {
  readonly #log = new Logger('scrub');

  constructor(
    private readonly registry: CityRegistry,
    private readonly db: TenantDatabase,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [city] = await this.registry.all();
    const wrong = city ? await runInCity(city, () => this.wrong()) : [];
    if (wrong.length === 0) return;
    this.#log.warn(
      `Deleted data can stay in the database's files or logs: ${wrong.join('; ')}. ` +
        'The settings are in infra/postgres/stadtlive.conf.',
    );
  }

  /** As a city's login finds them: one part of a sentence for each setting that differs. */
  async wrong(): Promise<string[]> {
    const rows = await this.db.sql<{ name: string; setting: string }>(
      'SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name',
      [wanted.map(({ name }) => name)],
    );
    return rows.flatMap(({ name, setting }) => {
      const { value, fits } = wanted.find((one) => one.name === name)!;
      return fits(setting) ? [] : [`${name} is ${setting}, not ${value}`];
    });
  }
}
