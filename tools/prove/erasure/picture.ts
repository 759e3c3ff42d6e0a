import sharp from 'sharp';
import type { Marks } from '../plant/marker.ts';

/** A photograph that carries words where cameras and programs put them, and behind its end. */
export async function markedPicture(marks: Marks): Promise<Buffer> {
  const word = marks.word('upload.exif');
  const jpeg = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#8aa' },
  })
    .withExif({ IFD0: { ImageDescription: word, Artist: word, Copyright: word } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([jpeg, Buffer.from(`\n${marks.word('upload.appended')}\n`)]);
}
