import { importPlaces } from './import-places.ts';
import { jobs } from './jobs.ts';
import { list, migrate, offboard, onboard } from './life-of-a-city.ts';
import { prepare } from './prepare.ts';
import { roles } from './roles.ts';
import { scrub } from './scrub.ts';

export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** @returns the exit code */
  run(words: string[]): Promise<number>;
}

export const commands: Record<string, Command> = {
  onboard: {
    usage: 'tenants/NAME',
    summary: 'opens a city, or brings its data up to date',
    run: onboard,
  },
  list: { usage: '', summary: 'all cities with their hosts and waiting migrations', run: list },
  migrate: {
    usage: '[--dry-run]',
    summary: 'brings platform, region and every city up to date',
    run: migrate,
  },
  offboard: { usage: 'SLUG --yes', summary: 'removes a city with everything in it', run: offboard },
  import: {
    usage: 'SLUG FILE --mapping MAP [--dry-run]',
    summary: 'takes in places from a CSV or GeoJSON file',
    run: importPlaces,
  },
  roles: {
    usage: 'SLUG EMAIL [--grant ROLE] [--revoke ROLE]',
    summary: 'whom a city entrusts with what: MODERATOR, OPERATOR',
    run: roles,
  },
  jobs: {
    usage: '[--dead] [--redrive]',
    summary: 'what waits and what is dead; --redrive gives dead letters another life',
    run: jobs,
  },
  scrub: {
    usage: '[SLUG]',
    summary: "takes what was deleted out of the database's files; every night",
    run: scrub,
  },
  prepare: {
    usage: '',
    summary: 'what npm start needs: CITIES onboarded, DEMO content loaded',
    run: prepare,
  },
};
