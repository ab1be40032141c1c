/** What is not right about a typed amount. */
export type WrongYuan = 'empty' | 'negative' | 'notANumber' | 'decimals' | 'tooLarge';
export type ParsedYuan =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly wrong: WrongYuan };

/** The contract carries at most 999,999.99 yuan. */
const YUAN_DIGITS = 6;
const SHAPE = /^(\d+)(?:\.(\d*))?$/;

const no = (wrong: WrongYuan): ParsedYuan => ({ ok: false, wrong });

/**
 * Reads an amount that somebody has typed in yuan: 86.5, 86.50, 86, ¥86.50, also as full-width figures.
 * Nothing is rounded and nothing is guessed: what is not exactly an amount is refused by what is wrong about it.
 * @returns integer fen
 */
export function parseYuan(typed: string): ParsedYuan {
  const text = typed.normalize('NFKC').replaceAll('。', '.').trim().replace(/^¥\s*/, '');
  if (text === '') return no('empty');
  if (/^[-−–]/.test(text)) return no('negative');
  const match = SHAPE.exec(text);
  if (!match) return no('notANumber');
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > 2) return no('decimals');
  const yuan = whole.replace(/^0+(?=\d)/, '');
  if (yuan.length > YUAN_DIGITS) return no('tooLarge');
  return { ok: true, fen: Number(yuan) * 100 + Number(fraction.padEnd(2, '0')) };
}

/** Fen as figures to type over: 8650 is 86.50. */
export const yuanFigures = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
