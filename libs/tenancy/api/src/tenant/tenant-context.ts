import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { TenantConfig } from './define-tenant.ts';

/** What the running piece of work may touch: one city, and its open unit of work if any. */
interface Scope {
  readonly city: TenantConfig;
  readonly unit?: Unit;
}

interface Unit {
  readonly mode: 'read' | 'write';
  readonly manager: EntityManager;
  /** What waits for the commit. */
  readonly afterwards?: (() => Promise<void>)[];
}

const scope = new AsyncLocalStorage<Scope | null>();

export class NoTenantError extends Error {
  constructor() {
    super('No city is set for this work; enter one with runInCity().');
    this.name = 'NoTenantError';
  }
}

/** Sets the tenant: everything `work` starts belongs to `city`, its timers and promises included. */
export const runInCity = <T>(city: TenantConfig, work: () => T): T => scope.run({ city }, work);

/** Runs `work` with no city at all, whatever surrounds it. */
export const runWithoutCity = <T>(work: () => T): T => scope.run(null, work);

/** @throws NoTenantError */
export function currentCity(): TenantConfig {
  const current = scope.getStore();
  if (!current) throw new NoTenantError();
  return current.city;
}

export const currentUnit = () => scope.getStore()?.unit;

export const runInUnit = <T>(unit: Unit, work: () => T): T =>
  scope.run({ city: currentCity(), unit }, work);
