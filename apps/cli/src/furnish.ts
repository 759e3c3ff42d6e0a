import type { TenantConfig } from '@stadtlive/tenancy-api';

/** Loads what belongs into an open city: its gazetteer and, in a demo, its people, shops and goods. */
export async function furnish(
  _cities: readonly { folder: string; config: TenantConfig }[],
  _options: { demo: boolean },
): Promise<string[]> {
  return [];
}
