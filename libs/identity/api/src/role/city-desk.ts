import { allow } from '../actor/policy.ts';

/** Where those work whom the city has entrusted with running its portal. */
export class CityDesk {
  readonly name = 'city';
}

export const cityDesk = new CityDesk();

allow('workAt', CityDesk, ({ roles }) => roles.includes('OPERATOR'));
