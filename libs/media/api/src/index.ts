import type { SchemaPart } from '@stadtlive/tenancy-api';
import { Picture } from './picture/picture.entity.ts';

export { MediaModule, type MediaSettings } from './media.module.ts';
export { Picture } from './picture/picture.entity.ts';
export { PictureGuards, type PictureGuard } from './picture/picture-guards.ts';
export { PictureLookup } from './picture/picture.loader.ts';
export type { PictureParent } from './picture/picture.resolver.ts';
export { Pictures } from './picture/picture.service.ts';

export const entities = [Picture];

export const mediaSchema: SchemaPart = {
  name: 'media',
  url: new URL('../schema/', import.meta.url),
  cityTables: ['picture'],
};
