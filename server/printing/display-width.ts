import { isInPrinterFont } from './printer-charset.ts';

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const ASCII = /^[\x20-\x7e\u00a0]*$/;
/** Characters of slips that no other joins: the segmenter is slow, and every row of every slip asks several times. */
const EACH_ALONE = /^[\x20-\x7e\u00a0·×…—“”‘’□√\u3001-\u3029\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6]*$/;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** The characters of a text as a reader counts them: an accent or a joined emoji belongs to its letter. */
export function graphemes(text: string): string[] {
  if (EACH_ALONE.test(text)) return [...text];
  return Array.from(SEGMENTS.segment(text), (part) => part.segment);
}

/**
 * Width of one grapheme in columns of the printer's normal letter. What the Chinese font draws takes two columns,
 * also "·" and "“"; so do ideographs and emoji that have to be drawn; everything else takes one.
 */
export function graphemeWidth(grapheme: string): 1 | 2 {
  if (ASCII.test(grapheme)) return 1;
  return WIDE.test(grapheme) || isInPrinterFont(grapheme) ? 2 : 1;
}

/** Width of a text in columns of the printer's normal letter. */
export function displayWidth(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
