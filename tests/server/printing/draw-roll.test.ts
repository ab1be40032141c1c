import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { SlipLine } from '../../../contract/slip.ts';
import { drawRoll } from '../../../server/printing/draw-roll.ts';
import { drawRollInWorker } from '../../../server/printing/draw-roll-worker.ts';
import { slipToBytes } from '../../../server/printing/escpos.ts';
import { PAPER_58, PAPER_80, type Paper } from '../../../server/printing/paper.ts';
import { EVERY_SLIP, TICKET_EN, TICKET_ZH } from './example-slips.ts';

const PAPERS: [string, Paper, number][] = [
  ['80 mm', PAPER_80, 640],
  ['58 mm', PAPER_58, 464],
];
const QR_DATA = 'http://192.168.10.20:8081/t/k3Jx9Qm2TfA8';

async function pixelsOf(png: Buffer) {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return { ...pen.getImageData(0, 0, image.width, image.height), width: image.width, height: image.height, pen };
}

/** The rectangle that holds all ink. */
async function inkOf(png: Buffer) {
  const { pen, width, height } = await pixelsOf(png);
  const { data } = pen.getImageData(0, 0, width, height);
  const ink = { left: width, right: 0, top: height, bottom: 0 };
  for (let at = 0; at < width * height; at++) {
    if ((data[at * 4 + 3] ?? 0) < 255 || (data[at * 4] ?? 0) > 120) continue;
    ink.left = Math.min(ink.left, at % width);
    ink.right = Math.max(ink.right, at % width);
    ink.top = Math.min(ink.top, Math.floor(at / width));
    ink.bottom = Math.max(ink.bottom, Math.floor(at / width));
  }
  return { ...ink, width, height };
}

const draw = (paper: Paper, ...lines: SlipLine[]) =>
  drawRoll(slipToBytes({ kind: 'test', language: 'zh-CN', lines }, paper), paper);

describe.each(PAPERS)('a picture of %s paper', (_name, paper, width) => {
  it.each(Object.entries(EVERY_SLIP))('%s stays inside what the printer reaches', async (_slip, slip) => {
    const ink = await inkOf(await drawRoll(slipToBytes(slip, paper), paper));
    const margin = (width - paper.dotsWidth) / 2;
    expect(ink.width).toBe(width);
    expect(ink.left).toBeGreaterThanOrEqual(margin - 1);
    expect(ink.right).toBeLessThan(width - margin + 1);
    expect(ink.bottom).toBeLessThan(ink.height - 8);
  });

  it.each([TICKET_ZH, TICKET_EN])("lets a phone read the ticket's QR code ($language)", async (slip) => {
    const { pen, width: across, height } = await pixelsOf(await drawRoll(slipToBytes(slip, paper), paper));
    expect(jsqr.default(pen.getImageData(0, 0, across, height).data, across, height)?.data).toBe(QR_DATA);
  });

  it('lets a phone read the longest QR code that a slip may have', async () => {
    const data = `https://hall.example/${'a'.repeat(279)}`;
    const { pen, width: across, height } = await pixelsOf(await draw(paper, { kind: 'qr', data }));
    expect(jsqr.default(pen.getImageData(0, 0, across, height).data, across, height)?.data).toBe(data);
  });

  it('shows the number in letters more than one and a half centimetres high', async () => {
    const ink = await inkOf(await draw(paper, { kind: 'text', text: 'A012', size: 8, bold: true, align: 'center' }));
    expect(ink.bottom - ink.top).toBeGreaterThan(15 * 8);
    expect(ink.right - ink.left).toBeGreaterThanOrEqual(40 * 8);
  });
});

it('Chinese letters are squares of 24 dots, ASCII letters half as wide', async () => {
  const chinese = await inkOf(await draw(PAPER_80, { kind: 'text', text: '国国国国国国国国国国' }));
  const ascii = await inkOf(await draw(PAPER_80, { kind: 'text', text: 'HHHHHHHHHHHHHHHHHHHH' }));
  expect(Math.abs(chinese.right - chinese.left - 10 * 24)).toBeLessThan(8);
  expect(Math.abs(ascii.right - ascii.left - 20 * 12)).toBeLessThan(8);
});

it('bold letters have more ink than plain ones', async () => {
  const count = async (bold: boolean) => {
    const { pen, width, height } = await pixelsOf(
      await draw(PAPER_80, { kind: 'text', text: '补卡 SIM', size: 2, bold }),
    );
    const { data } = pen.getImageData(0, 0, width, height);
    return data.filter((value, index) => index % 4 === 0 && value < 120).length;
  };
  const plain = await count(false);
  expect(await count(true)).toBeGreaterThan(plain * 1.1);
});

it('inverse letters are white on black', async () => {
  const bytes = Buffer.from('\x1b@\x1dB\x01\x1d!\x11 A \x1dB\x00\n', 'latin1');
  const ink = await inkOf(await drawRoll(bytes, PAPER_80));
  expect(ink.right - ink.left).toBe(3 * 24 - 1);
  expect(ink.bottom - ink.top).toBe(2 * 24 - 1);
});

it('two papers are drawn one below the other', async () => {
  const one = await inkOf(await drawRoll(slipToBytes(TICKET_ZH, PAPER_80), PAPER_80));
  const both = Buffer.concat([slipToBytes(TICKET_ZH, PAPER_80), slipToBytes(TICKET_ZH, PAPER_80)]);
  expect((await inkOf(await drawRoll(both, PAPER_80))).height).toBeGreaterThan(2 * one.height);
});

it('a job of nothing but a drawer pulse, or of rubbish, still gives a picture', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0x1b, 0x70, 0, 25, 250]), Buffer.from([0x1d, 0x99, 0x07, 0x1b])]) {
    expect((await drawRoll(bytes, PAPER_80)).subarray(1, 4).toString()).toBe('PNG');
  }
});

it('a picture made in the worker is the same as one made here', async () => {
  const bytes = slipToBytes(TICKET_ZH, PAPER_80);
  const [there, here] = await Promise.all([drawRollInWorker(bytes, PAPER_80), drawRoll(bytes, PAPER_80)]);
  expect(there.equals(here)).toBe(true);
});
