import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slip, SlipLine } from '../../../contract/slip.ts';
import { decodedText, decodeEscpos } from '../../../server/printing/decode-escpos.ts';
import { slipToBytes } from '../../../server/printing/escpos.ts';
import { PAPER_58, PAPER_80, type Paper } from '../../../server/printing/paper.ts';
import { cellWidth } from '../../../server/printing/paper-letters.ts';
import type { PaperOp } from '../../../server/printing/paper-ops.ts';
import { BUSINESS_SLIP_ZH, EVERY_SLIP, TICKET_ZH } from './example-slips.ts';
import { hostileText, printableText, withoutBlanks } from './mixed-text.ts';

const PAPERS: [string, Paper][] = [
  ['80 mm', PAPER_80],
  ['58 mm', PAPER_58],
];
const slipOf = (...lines: SlipLine[]): Slip => ({ kind: 'test', language: 'zh-CN', lines });
const opsOf = (...lines: SlipLine[]) => decodeEscpos(slipToBytes(slipOf(...lines), PAPER_80)).ops;

function only<Kind extends PaperOp['kind']>(kind: Kind, ops: PaperOp[]): Extract<PaperOp, { kind: Kind }>[] {
  return ops.filter((op): op is Extract<PaperOp, { kind: Kind }> => op.kind === kind);
}

function widthsOf(bytes: Buffer): number[] {
  const lines = only('line', decodeEscpos(bytes).ops);
  return lines.map((line) =>
    line.runs
      .flatMap((run) => [...run.text].map((letter) => cellWidth(letter, run)))
      .reduce((sum, width) => sum + width, 0),
  );
}

describe.each(PAPERS)('on %s paper', (_name, paper) => {
  it.each(Object.entries(EVERY_SLIP))('%s has no command that a printer would not know', (_slip, slip) => {
    expect(decodeEscpos(slipToBytes(slip, paper)).unknown).toEqual([]);
  });

  it.each(Object.entries(EVERY_SLIP))('%s has no line wider than the paper', (_slip, slip) => {
    expect(Math.max(...widthsOf(slipToBytes(slip, paper)))).toBeLessThanOrEqual(paper.dotsWidth);
  });

  it('any text at any size is there with every character, in lines no wider than the paper', () => {
    const line = fc.record({
      kind: fc.constant('text' as const),
      text: printableText,
      size: fc.integer({ min: 1, max: 8 }),
      bold: fc.boolean(),
      align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    });
    fc.assert(
      fc.property(line, (text) => {
        const bytes = slipToBytes(slipOf(text), paper);
        expect(withoutBlanks(decodedText(bytes).join(''))).toBe(withoutBlanks(text.text));
        expect(Math.max(0, ...widthsOf(bytes))).toBeLessThanOrEqual(paper.dotsWidth);
      }),
    );
  });

  it('any label and value are there with every character, and the value ends at the right edge', () => {
    const line = fc.record({
      kind: fc.constant('pair' as const),
      left: printableText,
      right: printableText,
      size: fc.integer({ min: 1, max: 8 }),
      bold: fc.boolean(),
    });
    fc.assert(
      fc.property(line, (pair) => {
        const bytes = slipToBytes(slipOf(pair), paper);
        expect(withoutBlanks(decodedText(bytes).join(''))).toBe(withoutBlanks(pair.left + pair.right));
        expect(Math.max(0, ...widthsOf(bytes))).toBeLessThanOrEqual(paper.dotsWidth);
        const last = only('line', decodeEscpos(bytes).ops).at(-1);
        const endsAtTheEdge = last?.align === 'right' || widthsOf(bytes).at(-1) === paper.dotsWidth;
        expect(endsAtTheEdge || pair.right.trim() === '').toBe(true);
      }),
    );
  });

  it('whatever a person types, a printer finds nothing in it that it does not know', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bytes = slipToBytes(slipOf({ kind: 'text', text }, { kind: 'pair', left: text, right: text }), paper);
        const { unknown, ops } = decodeEscpos(bytes);
        expect(unknown).toEqual([]);
        expect(only('cut', ops)).toHaveLength(1);
        expect(only('drawerPulse', ops)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the bytes of a slip', () => {
  it('begin with a reset and the Chinese mode and end with one short cut', () => {
    const bytes = slipToBytes(TICKET_ZH, PAPER_80);
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0x1b, 0x40, 0x1c, 0x26]));
    expect(bytes.subarray(-4)).toEqual(Buffer.from([0x1d, 0x56, 66, 24]));
    expect(only('cut', decodeEscpos(bytes).ops)).toHaveLength(1);
  });

  it('hold Chinese as GB18030', () => {
    expect(slipToBytes(TICKET_ZH, PAPER_80).includes(Buffer.from([0xb2, 0xb9, 0xbf, 0xa8]))).toBe(true);
    expect(decodedText(slipToBytes(TICKET_ZH, PAPER_80))).toContain('补卡 换卡');
  });

  it('would be rubbish without the Chinese mode, which shows that the decoder looks at it', () => {
    const bytes = slipToBytes(TICKET_ZH, PAPER_80);
    const withoutChinese = Buffer.concat([bytes.subarray(0, 2), bytes.subarray(4)]);
    expect(decodedText(withoutChinese)).not.toContain('补卡 换卡');
  });

  it('are the same for the same slip, and nothing of one job is in the next', () => {
    const once = slipToBytes(TICKET_ZH, PAPER_80);
    slipToBytes(BUSINESS_SLIP_ZH, PAPER_80);
    expect(slipToBytes(TICKET_ZH, PAPER_80)).toEqual(once);
  });

  it('obey no command that hides in a name', () => {
    const name = 'A\u001bp\u0000\u0019\u00fa\u001dV\u0000B';
    const { ops } = decodeEscpos(slipToBytes(slipOf({ kind: 'text', text: name }), PAPER_80));
    expect(only('drawerPulse', ops)).toEqual([]);
    expect(only('cut', ops)).toHaveLength(1);
  });
});

describe('one line of each kind', () => {
  it('text: its size, weight and place', () => {
    const [line] = only('line', opsOf({ kind: 'text', text: 'A012', size: 8, bold: true, align: 'center' }));
    expect(line?.align).toBe('center');
    expect(line?.runs).toEqual([{ text: 'A012', width: 8, height: 8, bold: true, underline: false, inverse: false }]);
  });

  it('text: a number too long for its size is set smaller, not torn', () => {
    const bytes = slipToBytes(slipOf({ kind: 'text', text: 'VIP012', size: 8, align: 'center' }), PAPER_58);
    const [line, ...more] = only('line', decodeEscpos(bytes).ops);
    expect(line?.runs.map(({ text, width }) => [text, width])).toEqual([['VIP012', 5]]);
    expect(more).toEqual([]);
  });

  it('pair: label at the left edge, value bold at the right one', () => {
    const [line] = only('line', opsOf({ kind: 'pair', left: '等候', right: '15 分钟内', size: 2 }));
    expect(line?.runs.map(({ text, width, bold }) => [text.trim(), width, bold])).toEqual([
      ['等候', 2, false],
      ['', 1, false],
      ['15 分钟内', 2, true],
    ]);
  });

  it('pair: a label gives way before its value does', () => {
    const bytes = slipToBytes(slipOf({ kind: 'pair', left: 'Wait', right: 'within 15 min', size: 2 }), PAPER_58);
    const [line] = only('line', decodeEscpos(bytes).ops);
    expect(line?.runs.map(({ text, width }) => [text.trim(), width])).toEqual([
      ['Wait', 1],
      ['', 1],
      ['within 15 min', 2],
    ]);
  });

  it('pair: a value too long for the row stands at the right below its label', () => {
    const long = '畅享融合套餐（含宽带、固话与三张副卡）129 元/月';
    const lines = only('line', opsOf({ kind: 'pair', left: '新套餐', right: long }));
    expect(lines.map(({ align, runs }) => [align, runs[0]?.text])).toEqual([
      ['left', '新套餐'],
      ['right', long],
    ]);
  });

  it('rule: a line across the paper', () => {
    expect(decodedText(slipToBytes(slipOf({ kind: 'rule' }), PAPER_58))).toEqual(['-'.repeat(32)]);
  });

  it('feed: so many empty lines', () => {
    const dots = (lines: number) => only('feed', opsOf({ kind: 'feed', lines })).reduce((sum, op) => sum + op.dots, 0);
    expect(dots(10)).toBe(10 * dots(1));
  });

  it('qr: the data as it is, in the middle, large enough to scan', () => {
    const data = 'http://192.168.10.20:8081/t/k3Jx9Qm2TfA8';
    const [qr] = only('qr', opsOf({ kind: 'qr', data }));
    expect(qr).toMatchObject({ data, align: 'center', correction: 'M' });
    expect(qr?.moduleDots).toBeGreaterThanOrEqual(4);
  });

  it('qr: also Chinese, which the printing library would break', () => {
    expect(only('qr', opsOf({ kind: 'qr', data: '城南营业厅' }))[0]?.data).toBe('城南营业厅');
  });

  it('signHere: its label and an empty frame of several lines [C-18]', () => {
    const rows = decodedText(slipToBytes(slipOf({ kind: 'signHere', label: '请在这里签名' }), PAPER_58));
    expect(rows[0]).toBe('请在这里签名');
    expect(rows[1]).toBe(`┏${'━'.repeat(14)}┓`);
    expect(rows.slice(2, -1)).toEqual(Array.from({ length: 5 }, () => `┃${'　'.repeat(14)}┃`));
    expect(rows.at(-1)).toBe(`┗${'━'.repeat(14)}┛`);
  });

  it('drawerPulse: 50 ms and a rest, and alone it spends no paper', () => {
    const pulse = { kind: 'drawerPulse', pin: 2, onMs: 50, offMs: 500 };
    expect(opsOf({ kind: 'drawerPulse' })).toEqual([pulse]);
    const kinds = opsOf({ kind: 'drawerPulse' }, { kind: 'text', text: '收据' }).map((op) => op.kind);
    expect(kinds).toEqual(['drawerPulse', 'line', 'cut']);
  });
});

describe('what no printer has in its font', () => {
  it.each(['𠮷女士', 'Ms Nuñez', '谢谢 😀'])('%s is drawn as a whole row, with dots', (text) => {
    const ops = opsOf({ kind: 'text', text, size: 2, bold: true });
    const [raster] = only('raster', ops);
    expect(only('line', ops)).toEqual([]);
    expect(raster?.bytesPerRow).toBe(72);
    expect(raster?.height).toBeGreaterThanOrEqual(48);
    expect(raster?.bits.some((byte) => byte !== 0)).toBe(true);
  });

  it('does not make the rows around it pictures', () => {
    const rows = decodedText(slipToBytes(BUSINESS_SLIP_ZH, PAPER_80));
    expect(rows.join('\n')).toContain('畅享融合套餐');
    expect(rows.join('\n')).not.toContain('女士');
  });
});
