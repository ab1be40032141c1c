import { expect, test } from 'vitest';
import type { Interval, StoryEntry } from '../../contract/board.ts';
import { handOffsIn, sharesOf, stretchesOf } from '../../manager-board/story/stretches.ts';

const INTERVALS: readonly Interval[] = [
  { kind: 'waiting', from: 0, until: 100 },
  { kind: 'walking', from: 100, until: 110, counterId: '3', by: '203' },
  { kind: 'serving', from: 110, counterId: '3', by: '203' },
];
const entry = (what: 'leftSeat' | 'cameBack', at: number): StoryEntry => ({ what, n: at, at });

test('what still lasts goes on to the present moment', () => {
  const stretches = stretchesOf(INTERVALS, [], 200);
  expect(stretches.map(({ kind, from, until, lasts }) => [kind, from, until, lasts])).toEqual([
    ['waiting', 0, 100, false],
    ['walking', 100, 110, false],
    ['serving', 110, 200, true],
  ]);
});

test('[C-31] a service is parted where the clerk had left the seat', () => {
  const entries = [entry('leftSeat', 130), entry('cameBack', 150)];
  const parts = stretchesOf(INTERVALS, entries, 200).slice(2);
  expect(parts.map(({ kind, from, until, lasts }) => [kind, from, until, lasts])).toEqual([
    ['serving', 110, 130, false],
    ['away', 130, 150, false],
    ['serving', 150, 200, true],
  ]);
  const gone = stretchesOf(INTERVALS, [entry('leftSeat', 130)], 200).slice(2);
  expect(gone.map(({ kind, lasts }) => [kind, lasts])).toEqual([
    ['serving', false],
    ['away', true],
  ]);
});

test('every stretch can be seen in the bar, and together they fill it', () => {
  const shares = sharesOf(stretchesOf(INTERVALS, [], 10_000));
  expect(Math.min(...shares)).toBeGreaterThan(1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
  expect(sharesOf([])).toEqual([]);
});

test('[P-11] hand-offs are counted', () => {
  const passed: StoryEntry = { what: 'transferred', queueId: 'payment', n: 1, at: 1 };
  expect(handOffsIn([passed, entry('leftSeat', 2), passed])).toBe(2);
});
