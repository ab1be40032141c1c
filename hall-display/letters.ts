// How large the letters of a call must be, and how many calls then fit on the board.

/** Viewing distance over height of letter, as EN 301 549 asks of signs: 122 mm at ten metres. */
const DISTANCE_PER_HEIGHT = 82;
/** Height of a capital or figure of our face, as a share of its font size. */
export const CAP_HEIGHT = 0.733;
/** A panel of 55 inches: what a hall hangs on its wall. */
export const USUAL_PANEL_MM = 1210;

/** The glass that the display is drawn on. */
export interface Panel {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width of the picture in millimetres. */
  readonly widthMm: number;
}

/** Least height of a figure in CSS pixels for somebody that many metres away. */
export const letterHeight = (metres: number, { widthPx, widthMm }: Pick<Panel, 'widthPx' | 'widthMm'>): number =>
  (((metres * 1000) / DISTANCE_PER_HEIGHT) * widthPx) / widthMm;

/** Font size in pixels at which figures have this height. */
export const fontForLetter = (height: number): number => height / CAP_HEIGHT;

/** Air above and below a row's figures, as a share of their height. */
const ROW_AIR = 1.15;
const MOST_ROWS = 5;

/**
 * How many recent calls fit below the newest one with letters of the least height or more; at least one is shown.
 * @param free height in pixels that the rows and the gaps between them have
 */
export function rowsThatFit(free: number, letter: number, gap: number): number {
  const rows = Math.floor((free + gap) / (letter * ROW_AIR + gap));
  return Math.min(MOST_ROWS, Math.max(1, rows));
}

/** Roughly how wide a text is, in font sizes: wide signs count one, others less. */
export function widthInFonts(text: string): number {
  return [...text].reduce((sum, sign) => sum + widthOfSign(sign), 0);
}

function widthOfSign(sign: string): number {
  if (/[\u2e80-\uffef]/.test(sign)) return 1;
  return /[A-Z]/.test(sign) ? 0.77 : 0.6;
}

/** The font size wanted, or the largest at which the texts fit side by side; nothing is ever cut off. */
export function fontThatFits(wanted: number, width: number, fonts: number): number {
  return Math.min(wanted, width / fonts);
}
