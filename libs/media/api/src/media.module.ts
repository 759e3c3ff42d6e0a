import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PictureGuards } from './picture/picture-guards.ts';
import { PictureStore } from './picture/picture-store.ts';
import { PictureSweep } from './picture/picture-sweep.ts';
import { PictureLookup } from './picture/picture.loader.ts';
import { PictureData } from './picture/picture.personal-data.ts';
import { PictureResolver } from './picture/picture.resolver.ts';
import { PictureRoutes } from './picture/picture.routes.ts';
import { Pictures } from './picture/picture.service.ts';

export interface MediaSettings {
  /** Files are kept below it, in `medien/<city>`. */
  readonly dataDir: string;
}

@Global()
@Module({})
export class MediaModule {
  static forRoot({ dataDir }: MediaSettings): DynamicModule {
    return {
      module: MediaModule,
      providers: [
        PictureData,
        PictureGuards,
        PictureLookup,
        PictureResolver,
        PictureRoutes,
        Pictures,
        PictureSweep,
        { provide: PictureStore, useFactory: () => new PictureStore(dataDir) },
      ],
      exports: [PictureGuards, PictureLookup, Pictures],
    };
  }
}
