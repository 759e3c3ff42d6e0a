import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CityRole } from '@stadtlive/contract';
import type { Account } from '../account/account.entity.ts';
import { Roles } from './roles.service.ts';

@Resolver('Viewer')
export class RoleResolver {
  constructor(private readonly roles: Roles) {}

  @ResolveField('roles')
  ofViewer({ id }: Account): Promise<CityRole[]> {
    return this.roles.of(id);
  }
}
