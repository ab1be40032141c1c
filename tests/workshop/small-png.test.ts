import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { smallPng } from '../../workshop/pictures/small-png.ts';

test('a picture of a screen is packed into fewer bytes, and every pixel stays as it was', async () => {
  const canvas = createCanvas(301, 97);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f5f3ee';
  pen.fillRect(0, 0, 301, 97);
  pen.fillStyle = '#0b4f6c';
  for (let at = 0; at < 20; at += 1) pen.fillText('A001', at * 13, at * 5);
  const png = canvas.toBuffer('image/png');
  const small = await smallPng(png);
  expect(small.length).toBeLessThan(png.length);
  expect(await pixelsOf(small)).toEqual(await pixelsOf(png));
});

async function pixelsOf(png: Buffer): Promise<Buffer> {
  const picture = await loadImage(png);
  const pen = createCanvas(picture.width, picture.height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  return Buffer.from(pen.getImageData(0, 0, picture.width, picture.height).data);
}
