import { allow } from '@stadtlive/identity-api';

/** Where the city's own people look after the directory. */
export class CityDesk {
  readonly name = 'directory';
}

export const cityDesk = new CityDesk();

allow('workAt', CityDesk, ({ roles }) => roles.includes('OPERATOR'));
