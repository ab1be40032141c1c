import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, nextMethod, readDraft } from '../../counter-ui/money/draft.ts';
import { likelyNotes } from '../../counter-ui/money/likely-notes.ts';
import { parseYuan, yuanFigures } from '../../counter-ui/money/parse-yuan.ts';

const NOTES = [10_000, 5000, 2000, 1000, 500, 100, 50, 10];

describe('an amount typed by the clerk', () => {
  test.each([
    ['86.50', 8650],
    ['86.5', 8650],
    ['86', 8600],
    ['86.', 8600],
    ['0', 0],
    ['0.05', 5],
    ['19.99', 1999],
    [' 100 ', 10_000],
    ['¥100', 10_000],
    ['￥ 100.00', 10_000],
    ['１００．５０', 10_050],
    ['86。5', 8650],
    ['007', 700],
    ['999999.99', 99_999_999],
  ])('"%s" is %i fen, to the fen', (typed, fen) => {
    expect(parseYuan(typed)).toEqual({ ok: true, fen });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['¥', 'empty'],
    ['-5', 'negative'],
    ['−0.01', 'negative'],
    ['abc', 'notANumber'],
    ['1O0', 'notANumber'],
    ['1e3', 'notANumber'],
    ['1,000', 'notANumber'],
    ['1 000', 'notANumber'],
    ['86.5.0', 'notANumber'],
    ['.', 'notANumber'],
    ['+5', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['一百', 'notANumber'],
    ['86.505', 'decimals'],
    ['0.001', 'decimals'],
    ['1000000', 'tooLarge'],
    ['99999999999999999999', 'tooLarge'],
  ] as const)('"%s" is none, and the clerk is told that it is %s', (typed, wrong) => {
    expect(parseYuan(typed)).toEqual({ ok: false, wrong });
  });

  test('[C-19] every amount that can be shown is read back as the same number of fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (fen) => {
        expect(parseYuan(yuanFigures(fen))).toEqual({ ok: true, fen });
      }),
    );
  });

  test('whatever is typed, the answer is a whole number of fen within the contract or a reason', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const parsed = parseYuan(typed);
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.fen)).toBe(true);
        expect(parsed.fen).toBeGreaterThanOrEqual(0);
        expect(parsed.fen).toBeLessThanOrEqual(99_999_999);
      }),
    );
  });
});

describe('the cash pad', () => {
  test('begins with the amount that is usually due and nothing received', () => {
    expect(draftOf({ stage: 'due', due: 2000, breakdown: [] })).toEqual({
      method: 'cash',
      due: '20.00',
      received: '',
      reason: '',
    });
  });

  test('leaves the amount open where the hall knows none', () => {
    expect(draftOf({ stage: 'due', due: 0, breakdown: [] }).due).toBe('');
  });

  test('begins a correction with what was recorded', () => {
    const payment = { stage: 'received', method: 'cash', due: 8650, received: 10_000, change: 1350, breakdown: [] };
    expect(draftOf({ ...payment, stage: 'received', method: 'cash' })).toEqual({
      method: 'cash',
      due: '86.50',
      received: '100.00',
      reason: '',
    });
  });

  test('[C-20] shows 13.50 back for 86.50 paid with 100, without a rounding', () => {
    expect(readDraft({ method: 'cash', due: '86.50', received: '100', reason: '' })).toMatchObject({
      due: 8650,
      received: 10_000,
      change: 1350,
    });
  });

  test('[C-21] shows a change of nothing as such', () => {
    expect(readDraft({ method: 'cash', due: '86.50', received: '86.5', reason: '' }).change).toBe(0);
  });

  test('says how much is missing when less was received than is due', () => {
    const read = readDraft({ method: 'cash', due: '86.50', received: '80', reason: '' });
    expect(read.short).toBe(650);
    expect(read.change).toBeUndefined();
  });

  test('[C-19] asks why when the amount is not the usual one', () => {
    const draft = { method: 'cash', due: '10', received: '10', reason: ' ' } as const;
    expect(readDraft(draft, 2_000)).toMatchObject({ unusual: true, unexplained: true });
    expect(readDraft({ ...draft, reason: 'half price' }, 2_000)).toMatchObject({ unusual: true, unexplained: false });
    expect(readDraft(draft, 1_000)).toMatchObject({ unusual: false, unexplained: false });
    expect(readDraft(draft)).toMatchObject({ unusual: false, unexplained: false });
  });

  test('sends no amount that it could not read', () => {
    const read = readDraft({ method: 'cash', due: '86.50', received: 'a hundred', reason: '' });
    expect(read.received).toBeUndefined();
    expect(read.wrongReceived).toBe('notANumber');
  });

  test.each(['card', 'mobile'] as const)(
    'takes by %s exactly what is due, whatever cash was typed before',
    (method) => {
      const read = readDraft({ method, due: '86.50', received: 'x', reason: '' });
      expect(read).toMatchObject({ due: 8650, received: 8650, change: 0, wrongReceived: undefined });
    },
  );

  test('goes through the ways of paying in a circle', () => {
    expect(nextMethod('cash')).toBe('card');
    expect(nextMethod(nextMethod(nextMethod('cash')))).toBe('cash');
  });
});

describe('the usual amounts', () => {
  test('for 86.50 are the exact sum and what whole notes make of it', () => {
    expect(likelyNotes(8650, NOTES)).toEqual([8650, 9000, 10_000]);
  });

  test('for 20.00 do not repeat the sum', () => {
    expect(likelyNotes(2000, NOTES)).toEqual([2000, 5000, 10_000]);
  });

  test('are none where nothing is due', () => {
    expect(likelyNotes(0, NOTES)).toEqual([]);
  });

  test('never offer less than is due, and at most three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000 }), (due) => {
        const amounts = likelyNotes(due, NOTES);
        expect(amounts.length).toBeLessThanOrEqual(3);
        expect(amounts[0]).toBe(due);
        expect(Math.min(...amounts)).toBe(due);
      }),
    );
  });
});
