import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '@stadtlive/kernel';
import { CityRegistry } from '../registry/city-registry.ts';
import type { TenantConfig } from '../tenant/define-tenant.ts';
import { currentCity } from '../tenant/tenant-context.ts';

@Resolver('City')
export class CityResolver {
  constructor(private readonly registry: CityRegistry) {}

  @Query()
  @Public()
  city(): TenantConfig {
    return currentCity();
  }

  @ResolveField()
  async portals() {
    return (await this.registry.all()).map((city) => this.registry.ref(city));
  }
}

@Resolver('Topic')
export class TopicResolver {
  @ResolveField()
  name(topic: TenantConfig['topics'][number], args: { locale: 'DE' | 'EN' }): string {
    return args.locale === 'EN' ? topic.name.en : topic.name.de;
  }
}
