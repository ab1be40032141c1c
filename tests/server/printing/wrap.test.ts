import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../server/printing/display-width.ts';
import { wrapBalanced, wrapHanging, wrapText } from '../../../server/printing/wrap.ts';
import { anyText, withoutBlanks } from './mixed-text.ts';

const columns = fc.integer({ min: 2, max: 48 });

describe.each([
  ['wrapText', wrapText],
  ['wrapBalanced', wrapBalanced],
  ['wrapHanging', wrapHanging],
])('rows of paper by %s', (_name, wrap) => {
  it('never lose a character of the text', () => {
    fc.assert(
      fc.property(anyText, columns, (text, width) => {
        expect(withoutBlanks(wrap(text, width).join(''))).toBe(withoutBlanks(text));
      }),
    );
  });

  it('are never wider than the paper', () => {
    fc.assert(
      fc.property(anyText, columns, (text, width) => {
        for (const row of wrap(text, width)) expect(displayWidth(row)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('leave a text that fits as it is', () => {
    expect(wrap('补卡 SIM card', 48)).toEqual(['补卡 SIM card']);
  });
});

describe('where a row of paper ends', () => {
  it('is between words in English', () => {
    expect(wrapText('Please have ready: your identity card', 20)).toEqual(['Please have ready:', 'your identity card']);
  });

  it('is between any two characters in Chinese, but a comma never begins a row', () => {
    expect(wrapText('为了保障机主的权益，请谅解', 18)).toEqual(['为了保障机主的权', '益，请谅解']);
  });

  it('is never after an opening bracket', () => {
    expect(wrapText('新套餐（含宽带）', 8)).toEqual(['新套餐', '（含宽', '带）']);
  });

  it('tears only a word that is wider than the paper', () => {
    expect(wrapText('see https://hall.example/t/abc', 12)).toEqual(['see', 'https://hall', '.example/t/a', 'bc']);
  });

  it('is never at a no-break space', () => {
    expect(wrapText('前面还有 6\u00a0人', 11)).toEqual(['前面还有', '6\u00a0人']);
  });

  it('drops a separating dot, which the new row replaces', () => {
    expect(wrapText('2026-11-22 10:41 · 台席 3', 20)).toEqual(['2026-11-22 10:41', '台席 3']);
  });

  it('leaves no single character alone under a centred title', () => {
    expect(wrapBalanced('有优先客户时顺序可能调整', 22)).toEqual(['有优先客户时', '顺序可能调整']);
  });

  it('hangs what follows a mark of a list beside the mark', () => {
    expect(wrapHanging('□ 代办人身份证原件', 14)).toEqual(['□ 代办人身份', '   证原件']);
  });
});
