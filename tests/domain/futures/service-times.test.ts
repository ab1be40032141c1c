import { describe, expect, it } from 'vitest';
import { Dice } from '../../../domain/futures/dice.ts';
import { learnedTimes, leftAfter, lognormalTimes, meanOf, timeAt } from '../../../domain/futures/service-times.ts';

const dice = new Dice(11);
const many = (draw: () => number) => Array.from({ length: 20_000 }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('service times', () => {
  it('are drawn with the mean that was expected', () => {
    const table = lognormalTimes(600, 0.7);
    expect(meanOf(table)).toBeCloseTo(600, 6);
    expect(mean(many(() => timeAt(table, dice.next()))) / 600).toBeCloseTo(1, 1);
  });

  it('follow what is seen the more the more is seen', () => {
    const expected = lognormalTimes(600, 0.5);
    expect(learnedTimes([], expected, 20)).toBe(expected);
    expect(meanOf(learnedTimes([100], expected, 20))).toBeCloseTo((100 + 20 * 600) / 21, 6);
    const seen = many(() => 1000 * dice.exponential());
    expect(meanOf(learnedTimes(seen, expected, 20))).toBeCloseTo(mean(seen), -1);
  });

  it('never last less than they have lasted already', () => {
    const table = lognormalTimes(600, 0.5);
    const rests = many(() => leftAfter(table, 400, dice.next()));
    expect(Math.min(...rests)).toBeGreaterThanOrEqual(0);
    const longer = many(() => timeAt(table, dice.next())).filter((time) => time > 400);
    expect(mean(rests) / (mean(longer) - 400)).toBeCloseTo(1, 1);
    expect(leftAfter(table, 1e9, 0.5)).toBeCloseTo(150, 6);
  });
});

describe('the dice', () => {
  it('fall evenly, and differently in every stream', () => {
    const values = many(() => dice.next());
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(new Dice(1, 1).next()).not.toBe(new Dice(1, 2).next());
    expect(new Dice(1, 1).next()).not.toBe(new Dice(2, 1).next());
  });

  it('draw normal and gamma numbers of the right mean and spread', () => {
    const normal = many(() => dice.normal());
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
    for (const shape of [0.5, 6]) {
      const gamma = many(() => dice.gamma(shape));
      expect(mean(gamma) / shape).toBeCloseTo(1, 1);
      expect(mean(gamma.map((value) => (value - shape) ** 2)) / shape).toBeCloseTo(1, 0);
    }
  });
});
