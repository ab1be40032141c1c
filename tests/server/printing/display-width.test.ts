import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../server/printing/clean-text.ts';
import { displayWidth, graphemes } from '../../../server/printing/display-width.ts';
import { encodeForPrinter, isInPrinterFont } from '../../../server/printing/printer-charset.ts';

describe('how wide a text stands on paper', () => {
  it.each([
    ['A012', 4],
    ['补卡 换卡', 9],
    ['等候：15 分钟内', 15],
    ['￥86.50', 7],
    ['２０２６', 8],
    ['José Nuñez', 10],
    ['𠮷女士', 6],
    ['叫到 👍🏽', 7],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('counts %j as %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('counts what the Chinese font draws in a whole square as two columns, also a dot or a quotation mark', () => {
    for (const sign of '·“”…—×÷℃①□√━┏') expect([sign, displayWidth(sign)]).toEqual([sign, 2]);
  });

  it('keeps an accent or a joined emoji with its letter', () => {
    expect(graphemes('e\u0301👨‍👩‍👧a')).toEqual(['e\u0301', '👨‍👩‍👧', 'a']);
  });

  it('takes texts apart as Unicode does, whatever they are made of', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    const apart = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
    const ranges = [
      [0x20, 0x7e],
      [0x3000, 0x3030],
      [0x4e00, 0x9fff],
      [0xff00, 0xffef],
      [0x300, 0x310],
    ] as const;
    const sign = fc.oneof(
      ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
      fc.constantFrom(...'·×…—“”‘’□√\u00a0\u200d'),
    );
    const isTakenApart = (text: string) => void expect(graphemes(text)).toEqual(apart(text));
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 8 }), isTakenApart), { numRuns: 2_000 });
  });
});

describe('which characters a printer has', () => {
  it('has ASCII and the two-byte characters of GBK', () => {
    for (const character of 'A~ 城龘、￥·①') expect(isInPrinterFont(character)).toBe(true);
  });

  it('lacks rare characters of names, emoji and accented letters', () => {
    for (const character of ['𠮷', '㛃', '䶮', '€', '😀', 'ñ', 'é', 'д', '\ue000']) {
      expect([character, isInPrinterFont(character)]).toEqual([character, false]);
    }
  });

  it('encodes Chinese as GB18030', () => {
    expect(encodeForPrinter('补卡A')).toEqual(Buffer.from([0xb2, 0xb9, 0xbf, 0xa8, 0x41]));
  });
});

describe('a text before it goes on paper', () => {
  it('loses control characters, so that a typed name is never a command to the printer', () => {
    expect(cleanText('王\u001bp\u0000\u0019小\u0010\u0004\u0001明\u200b', 'zh-CN')).toBe('王p小明');
  });

  it('keeps line breaks and turns tabs and odd blanks into blanks', () => {
    expect(cleanText('a\r\nb\tc\u2003d\u2028e', 'en')).toBe('a\nb c d\ne');
  });

  it('gets plain quotation marks in English and keeps the Chinese ones in Chinese', () => {
    expect(cleanText('We’ll “call” – soon…', 'en')).toBe('We\'ll "call" - soon...');
    expect(cleanText('“叫到”…', 'zh-CN')).toBe('“叫到”…');
  });

  it('gets the yen sign that the Chinese font has', () => {
    expect(cleanText('¥86.50', 'en')).toBe('￥86.50');
  });
});
