import { canvasLibrary, type Pen } from './canvas.ts';
import type { Row, SetLine } from './lay-out-slip.ts';
import { LETTER_HEIGHT, LETTER_WIDTH, lineHeightAt, type Paper } from './paper.ts';
import type { PaperFont } from './paper-font.ts';

/** A picture for the printer: rows from the top, each `bytesPerRow` bytes, the highest bit leftmost, 1 = black. */
export type Raster = { bytesPerRow: number; height: number; bits: Buffer };

/** Noto Sans SC: how far below the top of its square the letters stand. */
const BASELINE = 0.88;
const DARK_ENOUGH = 110;

/** The look of a row, all but its words. */
type Look = Omit<SetLine, 'rows' | 'drawn'> & { paper: Paper; font: PaperFont };

/**
 * A row of text as a picture, for characters which no printer's font has (rare names, emoji). It is as high as a
 * printed row of that size, set proportionally, and squeezed rather than cut off when it is too wide.
 */
export function drawRow(row: Row, look: Look): Raster {
  const { dotsWidth } = look.paper;
  const height = lineHeightAt(look.size);
  const pen = canvasLibrary().createCanvas(dotsWidth, height).getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, dotsWidth, height);
  pen.fillStyle = '#000';
  const pieces = Object.entries(row).map(([align, text]) => measure(pen, { align, text, look }));
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const squeeze = Math.min(1, (dotsWidth - LETTER_WIDTH * (pieces.length - 1)) / natural);
  for (const piece of pieces) write(pen, piece, { squeeze, dotsWidth, baseline: LETTER_HEIGHT * look.size * BASELINE });
  return toBits(pen, dotsWidth, height);
}

type Piece = { align: string; text: string; css: string; width: number };

function measure(pen: Pen, { align, text, look }: { align: string; text: string; look: Look }): Piece {
  const bold = align === 'right' ? look.boldRight : look.boldLeft;
  const size = align === 'left' ? look.leftSize : look.size;
  const css = look.font.css(text, bold ? 750 : 420, LETTER_HEIGHT * size);
  pen.font = css;
  return { align, text, css, width: pen.measureText(text).width };
}

type Place = { squeeze: number; dotsWidth: number; baseline: number };

function write(pen: Pen, { align, text, css, width }: Piece, { squeeze, dotsWidth, baseline }: Place): void {
  const blank = dotsWidth - width * squeeze;
  const x = align === 'left' ? 0 : align === 'right' ? blank : blank / 2;
  pen.save();
  pen.translate(x, baseline);
  pen.scale(squeeze, 1);
  pen.font = css;
  pen.fillText(text, 0, 0);
  pen.restore();
}

function toBits(pen: Pen, width: number, height: number): Raster {
  const { data } = pen.getImageData(0, 0, width, height);
  const bytesPerRow = width / 8;
  const bits = Buffer.alloc(bytesPerRow * height);
  for (let dot = 0; dot < width * height; dot++) {
    const grey = 0.3 * (data[dot * 4] ?? 0) + 0.6 * (data[dot * 4 + 1] ?? 0) + 0.1 * (data[dot * 4 + 2] ?? 0);
    if (grey < 255 - DARK_ENOUGH) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return { bytesPerRow, height, bits: withoutRealTimeCommands(bits) };
}

/**
 * Printers obey DLE EOT, DLE ENQ and DLE DC4 (status, clear buffer, drawer pulse) even in the middle of a picture.
 * Where dots happen to spell one, its DLE, which is a single lonely dot, is left white.
 */
export function withoutRealTimeCommands(bits: Buffer): Buffer {
  for (let at = 0; at + 1 < bits.length; at++) {
    const next = bits[at + 1];
    if (bits[at] === 0x10 && (next === 0x04 || next === 0x05 || next === 0x14)) bits[at] = 0;
  }
  return bits;
}
