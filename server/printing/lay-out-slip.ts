import type { Slip, SlipLine } from '../../contract/slip.ts';
import { cleanText } from './clean-text.ts';
import { displayWidth, graphemes } from './display-width.ts';
import { columnsAt, type Paper } from './paper.ts';
import { isInPrinterFont } from './printer-charset.ts';
import { longestPiece, wrapBalanced, wrapHanging, wrapText } from './wrap.ts';

type Align = 'left' | 'center' | 'right';

/** One row of paper: `left` begins at the left edge, `right` ends at the right one, `center` is in the middle. */
export type Row = { left?: string; center?: string; right?: string };

/**
 * A line of a slip, set. `size` is that of its rows; a label may be smaller than its value (`leftSize`).
 * `drawn`: it has characters that the printer's font lacks.
 */
export type SetLine = {
  rows: Row[];
  size: number;
  leftSize: number;
  boldLeft: boolean;
  boldRight: boolean;
  drawn: boolean;
};

type TextLine = Extract<SlipLine, { kind: 'text' }>;
type PairLine = Extract<SlipLine, { kind: 'pair' }>;

/** A text line in rows. A word that does not fit at its size is set smaller before it is torn. */
export function setText(line: TextLine, language: Slip['language'], paper: Paper): SetLine {
  const text = cleanText(line.text, language);
  const align: Align = line.align ?? 'left';
  const size = sizeThatFits(text, line.size ?? 1, paper);
  const wrap = align === 'left' ? wrapHanging : wrapBalanced;
  const rows = wrap(text, columnsAt(paper, size)).map((row): Row => ({ [align]: row }));
  const bold = line.bold ?? false;
  return { rows, size, leftSize: size, boldLeft: bold, boldRight: bold, drawn: needsDrawing(text) };
}

/**
 * A label at the left and its value, always bold, at the right. Where both do not fit in one row, the label becomes
 * smaller; where that does not help, the value ends in the rows below it. `bold` makes the label bold too.
 */
export function setPair(line: PairLine, language: Slip['language'], paper: Paper): SetLine {
  const left = cleanText(line.left, language);
  const right = cleanText(line.right, language);
  const size = Math.min(sizeThatFits(left, line.size ?? 1, paper), sizeThatFits(right, line.size ?? 1, paper));
  const style = { size, boldLeft: line.bold ?? false, boldRight: true, drawn: needsDrawing(left + right) };
  const leftSize = labelSizeBeside(left, right, size, paper);
  if (leftSize !== undefined) return { rows: [{ left, right }], leftSize, ...style };
  const columns = columnsAt(paper, size);
  const labels = wrapText(left, columns).map((row): Row => ({ left: row }));
  const values = right.trim() === '' ? [] : wrapText(right, columns).map((row): Row => ({ right: row }));
  return { rows: [...labels, ...values], leftSize: size, ...style };
}

/** The greatest size at which the label fits beside its value with a blank between them; undefined if none does. */
function labelSizeBeside(left: string, right: string, size: number, paper: Paper): number | undefined {
  if (left.includes('\n') || right.includes('\n')) return undefined;
  const room = paper.columns - displayWidth(right) * size - 1;
  for (let smaller = size; smaller >= 1; smaller--) if (displayWidth(left) * smaller <= room) return smaller;
  return undefined;
}

/** The greatest size, up to the wished one, at which no word of the text has to be torn. */
function sizeThatFits(text: string, wished: number, paper: Paper): number {
  const longest = longestPiece(text);
  for (let size = wished; size > 1; size--) if (longest <= columnsAt(paper, size)) return size;
  return 1;
}

function needsDrawing(text: string): boolean {
  return graphemes(text.replaceAll(/[\n\u00a0]/g, ' ')).some((grapheme) => !isInPrinterFont(grapheme));
}
