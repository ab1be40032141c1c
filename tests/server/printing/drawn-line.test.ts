import { expect, it } from 'vitest';
import { drawRow, withoutRealTimeCommands } from '../../../server/printing/drawn-line.ts';
import { PAPER_58 } from '../../../server/printing/paper.ts';
import { openPaperFont } from '../../../server/printing/paper-font.ts';

const LOOK = { size: 1, leftSize: 1, boldLeft: false, boldRight: true, paper: PAPER_58, font: openPaperFont() };

/** Columns of dots that have ink, as the first and the last. */
function inkOf(bits: Buffer, bytesPerRow: number): [number, number] {
  const columns = [...bits.keys()].filter((at) => bits[at] !== 0).map((at) => at % bytesPerRow);
  return [Math.min(...columns), Math.max(...columns)];
}

it('puts a drawn label at the left edge and its value at the right one', () => {
  const { bits, bytesPerRow, height } = drawRow({ left: '客户', right: '𠮷女士' }, LOOK);
  expect([bytesPerRow, height]).toEqual([48, 34]);
  const [first, last] = inkOf(bits, bytesPerRow);
  expect(first).toBe(0);
  expect(last).toBe(47);
});

it('squeezes a drawn row that is too wide instead of cutting it off', () => {
  const wide = drawRow({ left: `${'W'.repeat(40)}é|` }, LOOK);
  const [, last] = inkOf(wide.bits, wide.bytesPerRow);
  expect(last).toBeGreaterThanOrEqual(46);
  const cutOff = drawRow({ left: `${'W'.repeat(40)}é ` }, LOOK);
  expect(wide.bits).not.toEqual(cutOff.bits);
});

it('never spells a real-time command with dots: a picture must not open the drawer', () => {
  const dots = Buffer.from([0x10, 0x14, 0x01, 0x00, 0x10, 0x04, 0x02, 0x10, 0x05, 0x10, 0x10]);
  expect(withoutRealTimeCommands(dots)).toEqual(Buffer.from([0, 0x14, 1, 0, 0, 4, 2, 0, 5, 0x10, 0x10]));
});
