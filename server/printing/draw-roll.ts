import QRCode from 'qrcode';
import { canvasLibrary, type Pen } from './canvas.ts';
import { decodeEscpos } from './decode-escpos.ts';
import { LETTER_HEIGHT, type Paper } from './paper.ts';
import { openPaperFont, type PaperFont } from './paper-font.ts';
import { cellWidth, drawLetter } from './paper-letters.ts';
import type { Align, PaperOp, Run } from './paper-ops.ts';

const INK = '#17171c';
const PAPER = '#fdfcf9';
/** Paper is wider than what a printer reaches: 80 mm against 72, 58 mm against 48, at 8 dots per millimetre. */
const PAPER_DOTS = { 576: 640, 384: 464 } as const;
/** The knife stands above the print head, so each piece begins with blank paper. */
const HEAD_TO_KNIFE = 40;
const GAP_BETWEEN_PIECES = 24;
const LONGEST_PICTURE = 20_000;

type Op<Kind extends PaperOp['kind']> = Extract<PaperOp, { kind: Kind }>;
type Drawing = { pen: Pen; paper: Paper; font: PaperFont; left: number };

/**
 * The paper that these bytes make, as a PNG at one pixel per dot (203 dpi): 640 pixels wide for 80 mm, 464 for 58 mm,
 * edges included, one piece below the other where the printer cuts. Slow (a quarter of a second): not for the
 * thread that serves the hall, see `drawRollInWorker`. A roll longer than two and a half metres is drawn that far.
 */
export async function drawRoll(bytes: Buffer, paper: Paper): Promise<Buffer> {
  const pieces = cutIntoPieces(decodeEscpos(bytes).ops);
  const width = PAPER_DOTS[paper.dotsWidth];
  const heights = pieces.map((piece) => HEAD_TO_KNIFE + piece.reduce((sum, op) => sum + heightOf(op, paper), 0));
  const total = heights.reduce((sum, height) => sum + height, GAP_BETWEEN_PIECES * (pieces.length - 1));
  const canvas = canvasLibrary().createCanvas(width, Math.min(Math.max(total, 1), LONGEST_PICTURE));
  const drawing = { pen: canvas.getContext('2d'), paper, font: openPaperFont(), left: (width - paper.dotsWidth) / 2 };
  let top = 0;
  for (const [index, piece] of pieces.entries()) {
    const height = heights[index] ?? 0;
    drawSheet(drawing.pen, { top, width, height });
    drawPiece(drawing, piece, top + HEAD_TO_KNIFE);
    top += height + GAP_BETWEEN_PIECES;
  }
  return canvas.encode('png');
}

function cutIntoPieces(ops: PaperOp[]): PaperOp[][] {
  const pieces: PaperOp[][] = [[]];
  for (const op of ops) {
    pieces.at(-1)?.push(op);
    if (op.kind === 'cut') pieces.push([]);
  }
  const drawn = pieces.filter((piece) => piece.some((op) => op.kind !== 'drawerPulse'));
  return drawn.length > 0 ? drawn : [[]];
}

/** White paper with the teeth of the knife at both ends. */
function drawSheet(pen: Pen, { top, width, height }: { top: number; width: number; height: number }): void {
  const tooth = 4;
  pen.beginPath();
  pen.moveTo(0, top + tooth);
  for (let x = 0; x < width; x += 2 * tooth) {
    pen.lineTo(x + tooth, top);
    pen.lineTo(x + 2 * tooth, top + tooth);
  }
  for (let x = width; x > 0; x -= 2 * tooth) {
    pen.lineTo(x, top + height - tooth);
    pen.lineTo(x - tooth, top + height);
  }
  pen.lineTo(0, top + height - tooth);
  pen.closePath();
  pen.fillStyle = PAPER;
  pen.fill();
}

function drawPiece(drawing: Drawing, ops: PaperOp[], top: number): void {
  let y = top;
  for (const op of ops) {
    if (y > LONGEST_PICTURE) return;
    if (op.kind === 'line') drawLine(drawing, op, y);
    if (op.kind === 'raster') drawRaster(drawing, op, y);
    if (op.kind === 'qr') drawQr(drawing, op, y);
    y += heightOf(op, drawing.paper);
  }
}

/** Dots of paper that an op takes. */
function heightOf(op: PaperOp, paper: Paper): number {
  switch (op.kind) {
    case 'line':
      return op.advance * intoRows(op.runs, paper.dotsWidth).length;
    case 'feed':
      return op.dots;
    case 'qr':
      return modulesOf(op).size * op.moduleDots;
    case 'raster':
      return op.height;
    case 'cut':
      return op.feed;
    case 'drawerPulse':
      return 0;
    default:
      return op satisfies never;
  }
}

type Letter = { character: string; width: number; run: Run };

/** The letters of a line; a printer goes on in the next row when the roll's width is used up. */
function intoRows(runs: Run[], dotsWidth: number): Letter[][] {
  const rows: Letter[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const character of run.text) {
      const width = cellWidth(character, run);
      if (used + width > dotsWidth) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)?.push({ character, width, run });
      used += width;
    }
  }
  return rows;
}

function drawLine({ pen, paper, font, left }: Drawing, op: Op<'line'>, top: number): void {
  for (const [index, row] of intoRows(op.runs, paper.dotsWidth).entries()) {
    const bottom = top + index * op.advance + LETTER_HEIGHT * Math.max(1, ...row.map(({ run }) => run.height));
    const width = row.reduce((sum, letter) => sum + letter.width, 0);
    let x = left + indent(op.align, paper.dotsWidth, width);
    for (const { character, width, run } of row) {
      const height = LETTER_HEIGHT * run.height;
      drawLetter(pen, { character, x, y: bottom - height, width, height, run }, { font, ink: INK, paper: PAPER });
      x += width;
    }
  }
}

function indent(align: Align, room: number, width: number): number {
  if (align === 'left') return 0;
  return align === 'right' ? room - width : Math.floor((room - width) / 2);
}

function drawRaster({ pen, paper, left }: Drawing, op: Op<'raster'>, top: number): void {
  const width = op.bytesPerRow * 8;
  const x = left + indent(op.align, paper.dotsWidth, width);
  pen.fillStyle = INK;
  for (let dot = 0; dot < width * op.height; dot++) {
    const isBlack = ((op.bits[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
    if (isBlack) pen.fillRect(x + (dot % width), top + Math.floor(dot / width), 1, 1);
  }
}

function modulesOf(op: Op<'qr'>): { size: number; get(row: number, column: number): number } {
  const data = Buffer.from(op.data, 'utf8');
  return QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: op.correction }).modules;
}

function drawQr({ pen, paper, left }: Drawing, op: Op<'qr'>, top: number): void {
  const modules = modulesOf(op);
  const x = left + indent(op.align, paper.dotsWidth, modules.size * op.moduleDots);
  pen.fillStyle = INK;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      pen.fillRect(x + column * op.moduleDots, top + row * op.moduleDots, op.moduleDots, op.moduleDots);
    }
  }
}
