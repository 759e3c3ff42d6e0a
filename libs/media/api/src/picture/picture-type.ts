import { refusedUpload } from './refused-upload.ts';

export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif';

const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.toString('latin1', at, at + text.length) === text;

/**
 * What the content says it is; name and declared type of an upload are never looked at.
 * @throws StadtliveError BAD_USER_INPUT for everything else, SVG and HEIC included
 */
export function pictureType(bytes: Buffer): PictureType {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'ftyp', 4)) {
    const brands = brandsOf(bytes);
    if (brands.includes('avif') || brands.includes('avis')) return 'avif';
    // HEVC, which HEIC is packed with, is patented: the decoder here does not have it.
    if (brands.some((brand) => /^(hei|hev|mif1)/.test(brand))) {
      throw refusedUpload('WRONG_TYPE', 'HEIC is not supported. Please send the picture as JPEG.');
    }
  }
  throw refusedUpload('WRONG_TYPE', 'Only JPEG, PNG, WebP and AVIF pictures are accepted.');
}

/** Major and compatible brands of the first box of an ISO media file. */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.length, bytes.readUInt32BE(0), 128);
  const brands = [];
  for (let at = 8; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands;
}
