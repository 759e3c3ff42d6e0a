import type { TenantConfig } from '../tenant/define-tenant.ts';

/** Where a city's portal is reached from outside, e.g. `http://{slug}.localhost:3000` or `https://{host}`. */
export class PortalAddress {
  constructor(private readonly pattern: string) {}

  of(city: Pick<TenantConfig, 'slug' | 'hosts'>): string {
    return this.pattern.replace('{slug}', city.slug).replace('{host}', city.hosts[0]!);
  }
}
