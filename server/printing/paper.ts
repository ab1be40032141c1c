/** The roll in a printer: letters of normal size across it, and dots across it at 203 dpi (8 dots per millimetre). */
export type Paper = { columns: 48; dotsWidth: 576 } | { columns: 32; dotsWidth: 384 };

export const PAPER_80: Paper = { columns: 48, dotsWidth: 576 };
export const PAPER_58: Paper = { columns: 32, dotsWidth: 384 };

/** A normal letter of the printer's own font: 12 × 24 dots, a Chinese one 24 × 24. */
export const LETTER_WIDTH = 12;
export const LETTER_HEIGHT = 24;

/** The roll of a printer as the pack names it. */
export function paperOfWidth(millimetres: 80 | 58): Paper {
  return millimetres === 80 ? PAPER_80 : PAPER_58;
}

/** How many normal-width letters fit side by side at a size (1–8). */
export function columnsAt(paper: Paper, size: number): number {
  return Math.floor(paper.columns / size);
}

/** Dots from the top of one line to the top of the next at a size: the letter and the air below it. */
export function lineHeightAt(size: number): number {
  return LETTER_HEIGHT * size + Math.min(6 + 4 * size, 16);
}
