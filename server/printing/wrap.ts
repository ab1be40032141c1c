import { displayWidth, graphemes, graphemeWidth } from './display-width.ts';

/** Chinese typesetting: these never begin a line … */
const NEVER_FIRST = /^[、。，．！？：；）】》」』〉〕］｝”’…—·,.!?:;)\]}%]/u;
/** … and these never end one. */
const NEVER_LAST = /^[（【《「『〈〔［｛“‘([{￥#]/u;
/** "□ …", "· …", "1. …": the lines of a list. */
const LIST_MARK = /^(?:[□√·*-]|\d[.)、]) /u;
const NO_BREAK_SPACE = '\u00a0';

/** Whether a line may end between two characters that stand side by side. */
function mayBreak(before: string, after: string): boolean {
  if (NEVER_LAST.test(before) || NEVER_FIRST.test(after)) return false;
  if (before === ' ') return after !== ' ';
  if (after === ' ' || before === NO_BREAK_SPACE || after === NO_BREAK_SPACE) return false;
  return graphemeWidth(before) === 2 || graphemeWidth(after) === 2;
}

/** The pieces of a text that are not torn apart unless one alone is wider than the paper. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const grapheme of graphemes(text)) {
    if (before === '' || mayBreak(before, grapheme)) found.push('');
    found[found.length - 1] += grapheme;
    before = grapheme;
  }
  return found;
}

/** A piece that is wider than a line, cut to the lines' width. */
function tear(piece: string, columns: number): string[] {
  const parts = [''];
  for (const grapheme of graphemes(piece)) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && displayWidth(part + grapheme) > columns) parts.push(grapheme);
    else parts[parts.length - 1] = part + grapheme;
  }
  return parts;
}

function wrapParagraph(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces(text)) {
    if (displayWidth((row + piece).trimEnd()) <= columns) {
      row += piece;
      continue;
    }
    if (row.trim() !== '') rows.push(row.trimEnd().replace(/ ·$/, ''));
    const parts = tear(piece.trimEnd(), columns);
    const last = parts.pop() ?? '';
    rows.push(...parts);
    row = last + piece.slice(piece.trimEnd().length);
  }
  rows.push(row.trimEnd());
  return rows;
}

/**
 * A text in rows no wider than `columns` (at least 2). Rows end at a space or between Chinese characters; a word that
 * is wider than the paper is torn, never cut off. Only blanks at the ends of rows are dropped, and a separating " ·".
 */
export function wrapText(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, columns));
}

/** As `wrapText`, in as few rows, but of like length: no single character is left alone under a centred title. */
export function wrapBalanced(text: string, columns: number): string[] {
  const rows = wrapText(text, columns);
  for (let narrower = columns - 1; narrower >= 2 && rows.length > 1; narrower--) {
    const tried = wrapText(text, narrower);
    if (tried.length > rows.length || longestPiece(text) > narrower) return wrapText(text, narrower + 1);
  }
  return rows;
}

/** As `wrapText` for text that begins at the left edge: what follows a list's mark hangs beside it, no widows. */
export function wrapHanging(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const mark = LIST_MARK.exec(paragraph)?.[0] ?? '';
    const indent = displayWidth(mark);
    const rows = wrapWithoutWidow(paragraph.slice(mark.length), columns - indent);
    return rows.map((row, index) => (index === 0 ? mark : ' '.repeat(indent)) + row);
  });
}

function wrapWithoutWidow(text: string, columns: number): string[] {
  const rows = wrapText(text, columns);
  const isWidow = rows.length > 1 && displayWidth(rows.at(-1) ?? '') * 4 < columns;
  return isWidow ? wrapBalanced(text, columns) : rows;
}

/** Width in columns of the widest piece that should stay together. */
export function longestPiece(text: string): number {
  return Math.max(
    0,
    ...text
      .split('\n')
      .flatMap(pieces)
      .map((piece) => displayWidth(piece.trimEnd())),
  );
}
