import type { TenantConfig } from '@stadtlive/tenancy-api';
import { hexOf } from './oklch.ts';

/** The light roles of the design as `#rrggbb`, for what is drawn outside a browser. */
export interface CityPalette {
  readonly page: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly brand: string;
  readonly onBrand: string;
  readonly tint: string;
  readonly tint2: string;
  readonly pattern: 'floez' | 'schiefer';
}

/** What a city gives lies in its theme; lightness belongs to the system. */
export function paletteOf({ themeCss }: Pick<TenantConfig, 'themeCss'>): CityPalette {
  const given = (name: string, otherwise: number) => {
    const value = new RegExp(`--${name}:\\s*(-?[\\d.]+)`).exec(themeCss)?.[1];
    return value === undefined || Number.isNaN(Number(value)) ? otherwise : Number(value);
  };
  const hue = given('brand-h', 250);
  const chroma = given('brand-c', 0.05);
  const tint = given('tint-h', 250);
  return {
    page: hexOf(0.985, 0.003, tint),
    surface: '#ffffff',
    line: hexOf(0.895, 0.008, tint),
    ink: hexOf(0.21, 0.012, tint),
    ink2: hexOf(0.42, 0.014, tint),
    ink3: hexOf(0.5, 0.014, tint),
    brand: hexOf(0.42, chroma, hue),
    onBrand: '#ffffff',
    tint: hexOf(0.955, chroma * 0.3, hue),
    tint2: hexOf(0.89, chroma * 0.5, hue),
    pattern: /--pattern:\s*['"]?schiefer/.test(themeCss) ? 'schiefer' : 'floez',
  };
}
