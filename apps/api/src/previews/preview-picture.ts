import sharp from 'sharp';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { svgOf } from '../drawing/svg.ts';
import type { PreviewContent } from './preview-content.ts';
import { pictureArea, previewDrawing } from './preview-drawing.ts';

const logoPadding = 48;

/** A PNG of 1200 by 630. @param picture bytes of the thing's own picture, if it has one */
export async function previewPicture(
  content: PreviewContent,
  city: TenantConfig,
  picture: Buffer | null,
): Promise<Buffer> {
  const laidOver = picture && (await sized(picture, content.fills));
  const svg = svgOf(previewDrawing(content, city, laidOver !== null));
  const mark = await sharp(Buffer.from(city.logoSvg), { density: 288 })
    .resize(48, 48)
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: mark, left: 72, top: 66 }, ...(laidOver ? [laidOver] : [])])
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 8 })
    .toBuffer();
}

async function sized(picture: Buffer, fills: boolean) {
  const { left, top, width, height } = pictureArea;
  if (fills) {
    const input = await sharp(picture).resize(width, height, { fit: 'cover' }).toBuffer();
    return { input, left, top };
  }
  const room = width - 2 * logoPadding;
  const { data: input, info } = await sharp(picture)
    .resize(room, height - 2 * logoPadding, { fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  return {
    input,
    left: left + Math.round((width - info.width) / 2),
    top: top + Math.round((height - info.height) / 2),
  };
}
