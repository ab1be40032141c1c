import type { CSSProperties } from 'react';
import type { GuideView } from '../contract/views.ts';
import type { Panel } from './letters.ts';
import { fontForLetter, fontThatFits, letterHeight, rowsThatFit, widthInFonts } from './letters.ts';

/** How the board divides its glass; shares of width and height, and distances in pixels. */
export interface BoardSizes {
  /** Font size of the newest call's number and counter. */
  readonly newestFont: number;
  /** Font size of a recent call's number and counter. */
  readonly rowFont: number;
  readonly rows: number;
  /** Width in pixels of the counter's side of a call. */
  readonly stub: number;
}

/** Distances on a wall of 1080 pixels: about the board, between its rows, left of a number and about its arrow. */
const MARGIN = 24;
const GAP = 16;
const PADDING = 80;
/** The newest call takes half the height and 69 parts in a hundred of the width: a third of the glass. */
export const CALLS_SHARE = 0.69;
export const NEWEST_SHARE = 0.5;
/** The newest call's figures leave room above and below for words. */
const NEWEST_FIGURES = 0.27;
/** Widths in font sizes of the newest call: the arrow, the air about a counter's figures, the least stub for a named one. */
const ARROW = 0.32;
const COUNTER_AIR = 0.4;
const LEAST_STUB = 1.5;
/** Figures of a row, their air included, as a share of the row's height. */
const ROW_FIGURES = 1 / 1.15;

/**
 * Sizes of the board for a panel and a hall.
 * @param longest the longest number and the longest numeric counter that have to stand side by side
 */
export function boardSizes(panel: Panel, metres: number, longest: { number: string; counter: string }): BoardSizes {
  const letter = letterHeight(metres, panel);
  const scale = Math.min(panel.heightPx, (panel.widthPx * 9) / 16) / 1080;
  const gap = GAP * scale;
  const width = panel.widthPx * CALLS_SHARE - (1.5 * MARGIN + PADDING) * scale;
  const stub = Math.max(LEAST_STUB, widthInFonts(longest.counter) + COUNTER_AIR);
  const fonts = widthInFonts(longest.number) + ARROW + stub;
  const newestFont = fontThatFits(panel.heightPx * NEWEST_FIGURES, width, fonts);
  const free = panel.heightPx * (1 - NEWEST_SHARE) - 2 * MARGIN * scale - gap;
  const rows = rowsThatFit(free, letter, gap);
  const rowHeight = (free - (rows - 1) * gap) / rows;
  const rowFont = Math.min(newestFont, fontForLetter(rowHeight * ROW_FIGURES));
  return { newestFont, rowFont, rows, stub: stub * newestFont };
}

const LONGEST_USUAL_NUMBER = 'A000';
const isFigures = (text: string) => /^\d+$/.test(text);

/** The longest number on the board and the longest numeric counter of the hall. */
export function longestOf(
  counters: GuideView['counters'],
  numbers: readonly string[],
): { number: string; counter: string } {
  const wider = (one: string, other: string) => (widthInFonts(other) > widthInFonts(one) ? other : one);
  const labels = counters.map(({ label }) => label['zh-CN']).filter(isFigures);
  return { number: numbers.reduce(wider, LONGEST_USUAL_NUMBER), counter: labels.reduce(wider, '0') };
}

/** The sizes as the style sheets read them. */
export const sizeVariables = ({ newestFont, rowFont, stub }: BoardSizes): CSSProperties =>
  ({ '--newest-font': `${newestFont}px`, '--row-font': `${rowFont}px`, '--stub': `${stub}px` }) as CSSProperties;
