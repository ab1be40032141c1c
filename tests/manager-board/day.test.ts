import { expect, test } from 'vitest';
import { barsOf, hoursBetween, summaryOf } from '../../manager-board/day/curve-figures.ts';
import { daysAfter } from '../../manager-board/day/days-after.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NINE = 9 * HOUR;
const point = (minute: number, arrived: number, waiting = 0) => ({
  at: NINE + minute * MINUTE,
  ...{ arrived, waiting, longest: waiting * MINUTE },
});

test('arrivals of five minutes are drawn as bars of fifteen, the last of them as far as it goes', () => {
  const points = [point(5, 1), point(10, 2), point(15, 3), point(20, 4)];
  expect(barsOf({ from: NINE, step: 5, points })).toEqual([
    { from: NINE, at: NINE + 7.5 * MINUTE, arrived: 6 },
    { from: NINE + 15 * MINUTE, at: NINE + 22.5 * MINUTE, arrived: 4 },
  ]);
  expect(barsOf({ from: NINE, step: 5, points: [] })).toEqual([]);
});

test('a day in one sentence: how many came, when most waited, how long the longest had', () => {
  const points = [point(5, 1, 2), point(10, 2, 7), point(15, 3, 7)];
  expect(summaryOf(points)).toEqual({ people: 6, peak: points[1], longest: 7 * MINUTE });
  expect(summaryOf([point(5, 0)])).toEqual({ people: 0, longest: 0 });
});

test('the axis names full hours only', () => {
  expect(hoursBetween(8.5 * HOUR, 12 * HOUR, 1)).toEqual([9, 10, 11, 12].map((hour) => hour * HOUR));
  expect(hoursBetween(9 * HOUR, 18 * HOUR, 3)).toEqual([9, 12, 15, 18].map((hour) => hour * HOUR));
});

test('the day after the last of a month is the first of the next', () => {
  expect(daysAfter('2026-11-30', 1)).toBe('2026-12-01');
  expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
});
