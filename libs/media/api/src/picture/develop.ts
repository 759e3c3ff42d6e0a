import sharp, { type ResizeOptions } from 'sharp';
import { pictureType } from './picture-type.ts';
import { refusedUpload } from './refused-upload.ts';
import { renditionsOf, type RenditionWidth } from './rendition.ts';

const maxPixels = 50_000_000;
/** WebP itself ends at 16,383. */
const maxHeight = 16_000;
const maxSeconds = 30;

export interface DevelopedPicture {
  /** Upright. */
  readonly width: number;
  readonly height: number;
  readonly mime: string;
  readonly renditions: readonly { readonly width: RenditionWidth; readonly webp: Buffer }[];
}

/**
 * Turns an upload upright and scales it. Only pixels go on: no EXIF, no position, nothing appended.
 * @throws StadtliveError BAD_USER_INPUT when it is no sound picture within the limits
 */
export async function develop(upload: Buffer): Promise<DevelopedPicture> {
  if (upload.length === 0) throw refusedUpload('EMPTY', 'The file is empty.');
  const type = pictureType(upload);
  const { autoOrient: upright } = await readable(() => sharp(upload).metadata());
  if (upright.width * upright.height > maxPixels) {
    throw refusedUpload('TOO_MANY_PIXELS', 'The picture has more than 50 megapixels.');
  }
  const names = renditionsOf(upright.width);
  const { data, info } = await readable(() => unpack(upload, names.at(-1)!));
  const { width, height, channels } = info;
  const renditions = names.map(async (name) => {
    const scaled = sharp(data, { raw: { width, height, channels } }).resize(within(name));
    return { width: name, webp: await scaled.webp({ quality: 78 }).toBuffer() };
  });
  return { ...upright, mime: `image/${type}`, renditions: await Promise.all(renditions) };
}

/** Bare pixels, upright, in sRGB, at most `width` wide. */
const unpack = (upload: Buffer, width: RenditionWidth) =>
  sharp(upload, { limitInputPixels: maxPixels, failOn: 'error' })
    .timeout({ seconds: maxSeconds })
    .autoOrient()
    .resize(within(width))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });

const within = (width: number): ResizeOptions => ({
  width,
  height: maxHeight,
  fit: 'inside',
  withoutEnlargement: true,
});

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw refusedUpload('UNREADABLE', 'The picture is damaged or incomplete.');
  }
}
