import { expect, test } from 'vitest';
import type { HallPicture } from '../../contract/board.ts';
import { applyFrame } from '../../manager-board/recorder/apply-frame.ts';
import { hourOf, instantAt, minutesOf, Tape } from '../../manager-board/recorder/tape.ts';

const START: HallPicture = {
  waiting: 1,
  longestSince: 5,
  counters: [
    { counterId: '1', state: 'ready', since: 0, queues: ['payment'], held: 0, servedToday: 0, cashToday: 0 },
    { counterId: '2', state: 'closed', since: 0, queues: ['payment'], held: 0, servedToday: 0, cashToday: 0 },
  ],
  queues: [{ queueId: 'payment', waiting: 1, longestSince: 5, counters: ['1'] }],
  today: { issued: 1, served: 0, gaveUp: 0, noShow: 0, refused: 0, diverted: 0 },
};
const CALLED = {
  at: 10,
  hall: { waiting: 0, longestSince: null },
  counters: { '1': { state: 'called', since: 10, number: 'B001' } },
  queues: { payment: { waiting: 0, longestSince: null } },
};

test('a frame changes what it names, takes away what is null, and leaves the rest', () => {
  const after = applyFrame(START, CALLED);
  expect(after.longestSince).toBeUndefined();
  expect('longestSince' in after).toBe(false);
  expect(after.counters[0]).toMatchObject({ state: 'called', number: 'B001', queues: ['payment'] });
  expect(after.counters[1]).toBe(START.counters[1]);
  expect(START.waiting).toBe(1);
});

test('a counter that the pack no longer has is gone, a new one comes last', () => {
  const { counters } = applyFrame(START, { at: 1, counters: { '2': {}, '9': { counterId: '9', state: 'closed' } } });
  expect(counters.map(({ counterId }) => counterId)).toEqual(['1', '9']);
});

test('a tape shows any moment, forwards and back', () => {
  const tape = new Tape({ from: 0, to: 100, start: START, frames: [CALLED, { at: 20, today: { served: 1 } }] });
  expect(tape.at(9)).toEqual(START);
  expect(tape.at(50)?.today.served).toBe(1);
  expect(tape.at(10)?.today.served).toBe(0);
  expect(tape.at(10)?.waiting).toBe(0);
  expect(tape.at(0)?.waiting).toBe(1);
  expect(new Tape({ from: 0, to: 1, frames: [] }).at(1)).toBeUndefined();
});

test('what is fetched at once is the hour of a moment', () => {
  const HOUR = 3_600_000;
  expect(hourOf(HOUR + 5)).toEqual({ from: HOUR, to: 2 * HOUR });
  expect(hourOf(HOUR)).toEqual({ from: HOUR, to: 2 * HOUR });
});

test('a time of day is found within a day that begins at another hour', () => {
  const minutesAt = (instant: number) => (instant / 60_000 + 480) % 1440;
  const four = 20 * 3_600_000;
  expect(minutesAt(four)).toBe(240);
  expect(instantAt(four, '10:40', minutesAt)).toBe(four + 400 * 60_000);
  expect(instantAt(four, '03:00', minutesAt)).toBe(four + 23 * 3_600_000);
  expect(minutesOf('10:40')).toBe(640);
});
