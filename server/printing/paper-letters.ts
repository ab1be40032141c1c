import type { Pen } from './canvas.ts';
import { LETTER_HEIGHT, LETTER_WIDTH } from './paper.ts';
import type { PaperFont } from './paper-font.ts';
import type { Run } from './paper-ops.ts';

/** Noto Sans SC: how far below the top of its square the letters stand. */
const BASELINE = 0.88 * LETTER_HEIGHT;
/** Frame characters are drawn as strokes, because a printer's own ones join from cell to cell. */
const STROKES: Record<string, string> = {
  '━': 'lr',
  '┃': 'ud',
  '┏': 'rd',
  '┓': 'ld',
  '┗': 'ru',
  '┛': 'lu',
  '─': 'lr',
  '│': 'ud',
  '┌': 'rd',
  '┐': 'ld',
  '└': 'ru',
  '┘': 'lu',
};
const HEAVY = /[━┃┏┓┗┛]/;

/** One letter in its cell: dots of the cell's corner and size; a Chinese one is as wide as it is high. */
export type Cell = { character: string; x: number; y: number; width: number; height: number; run: Run };

/** Width in dots of one character as the printer sets it: ASCII half a square, everything else a whole one. */
export function cellWidth(character: string, run: Run): number {
  return (character < '\u0080' ? LETTER_WIDTH : LETTER_HEIGHT) * run.width;
}

/** Draws a letter into its cell, squeezed as a printer's own narrow letters are. */
export function drawLetter(pen: Pen, cell: Cell, look: { font: PaperFont; ink: string; paper: string }): void {
  const { character, run } = cell;
  pen.fillStyle = look.ink;
  if (run.inverse) pen.fillRect(cell.x, cell.y, cell.width, cell.height);
  if (run.underline) pen.fillRect(cell.x, cell.y + cell.height - 2 * run.height, cell.width, 2 * run.height);
  if (run.inverse) pen.fillStyle = look.paper;
  if (character.trim() === '') return;
  pen.save();
  pen.translate(cell.x, cell.y);
  pen.scale(run.width, run.height);
  const strokes = STROKES[character];
  if (strokes) drawStrokes(pen, strokes, HEAVY.test(character) ? 3 : 1);
  else drawGlyph(pen, character, { room: cell.width / run.width, bold: run.bold, font: look.font });
  pen.restore();
}

type Glyph = { room: number; bold: boolean; font: PaperFont };

function drawGlyph(pen: Pen, character: string, { room, bold, font }: Glyph): void {
  pen.font = font.css(character, bold ? 800 : 500, LETTER_HEIGHT);
  const natural = pen.measureText(character).width;
  // A wide letter (M, W, @) loses ink in its upright strokes when squeezed; an outline gives it back.
  const outline = natural * 0.85 > room ? (bold ? 3.4 : 2) * (1 - room / natural) : 0;
  const squeeze = Math.min(1, room / (natural + outline));
  pen.translate((room - natural * squeeze) / 2, BASELINE);
  pen.scale(squeeze, 1);
  pen.fillText(character, 0, 0);
  if (outline === 0) return;
  pen.strokeStyle = pen.fillStyle;
  pen.lineWidth = outline;
  pen.strokeText(character, 0, 0);
}

/** From the cell's middle to its sides: left, right, up, down. */
function drawStrokes(pen: Pen, strokes: string, thickness: number): void {
  const near = Math.floor((LETTER_HEIGHT - thickness) / 2);
  const far = near + thickness;
  if (strokes.includes('l')) pen.fillRect(0, near, far, thickness);
  if (strokes.includes('r')) pen.fillRect(near, near, LETTER_HEIGHT - near, thickness);
  if (strokes.includes('u')) pen.fillRect(near, 0, thickness, far);
  if (strokes.includes('d')) pen.fillRect(near, near, thickness, LETTER_HEIGHT - near);
}
