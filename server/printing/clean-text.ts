import type { Slip } from '../../contract/slip.ts';

/** Signs that the Chinese font of printers lacks or has only in its own, wide form. */
const SAME_SIGN: Record<string, string> = {
  '¥': '￥',
  '£': '￡',
  '¢': '￠',
  '•': '·',
  '−': '-',
  '‑': '-',
  '☐': '□',
  '✓': '√',
  '✔': '√',
};

/** In English these would be drawn as wide Chinese punctuation: "Don ’ t". */
const ENGLISH_SIGN: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...' };

/**
 * A text as it may go on paper. Control characters go, so that a typed name can never be a command to the printer;
 * invisible ones go too. Line breaks stay as `\n`, a no-break space stays itself.
 */
export function cleanText(text: string, language: Slip['language']): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t|(?![\u00a0\u3000])\p{Zs}/gu, ' ')
    .replace(/(?!\n)\p{Cc}|(?!\u200d)\p{Cf}|\ufe0e|\ufe0f/gu, '');
  const signs = language === 'en' ? { ...SAME_SIGN, ...ENGLISH_SIGN } : SAME_SIGN;
  return Array.from(plain, (sign) => signs[sign] ?? sign).join('');
}
