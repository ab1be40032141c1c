import { describe, expect, it } from 'vitest';
import type { FutureDesk } from '../../../domain/futures/model.ts';
import { exponentialTimes } from '../../../domain/futures/service-times.ts';
import { chooseCounters } from '../../../domain/volume/choose-counters.ts';
import { type PlannedSlot, staffingPlan } from '../../../domain/volume/staffing-plan.ts';
import { desk, FREE, hallModel, MINUTE } from '../futures/halls.ts';

const HALF_HOUR = 30 * MINUTE;
const slot = (at: number, mid: number, serviceId = 'pay'): PlannedSlot => ({
  ...{ at: at * HALF_HOUR, fromMinute: at * 30, low: mid / 2, mid, high: mid * 2 },
  services: { [serviceId]: mid },
});
const eight = Array.from({ length: 8 }, (_, at) => desk(String(at + 1)));
const plan = (slots: readonly PlannedSlot[], desks: readonly FutureDesk[] = eight, held: readonly string[] = []) =>
  staffingPlan({
    ...{ slots, serviceIds: ['pay', 'loan'], dayVariance: 0.01, aim: 0.8, held, seed: 1 },
    hall: hallModel({
      desks,
      queues: [FREE, FREE],
      services: [
        { queue: 0, times: exponentialTimes(6 * MINUTE) },
        { queue: 1, times: exponentialTimes(6 * MINUTE) },
      ],
      limitMs: 5 * MINUTE,
    }),
  });

describe('[S-01] the staffing plan', () => {
  it('wants more counters in the half-hours in which more come', () => {
    const counts = plan([2, 5, 15, 20, 8, 2].map((mid, at) => slot(at, mid))).map(({ counters }) => counters);
    expect(counts[3]).toBeGreaterThan(counts[0] ?? 9);
    expect(counts[5]).toBeLessThan(counts[3] ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('keeps its aim in the futures, and in a steady day comes close to Erlang', () => {
    const slots = plan(Array.from({ length: 12 }, (_, at) => slot(at, 15)));
    for (const { inTime } of slots) expect(inTime).toBeGreaterThanOrEqual(0.8);
    const steady = slots[8];
    expect(Math.abs((steady?.counters ?? 0) - (steady?.erlangC ?? 9))).toBeLessThanOrEqual(1);
    expect(steady?.erlangA).toBeLessThanOrEqual(steady?.erlangC ?? 0);
  });

  it('says so when even all counters are too few', () => {
    const [first, second] = plan([slot(0, 60), slot(1, 60)]);
    expect(second?.counters).toBe(8);
    expect(second?.inTime).toBeLessThan(0.8);
    expect(first?.erlangC).toBeGreaterThan(8);
  });

  it('opens a counter for every line with work, and those that are always held', () => {
    const desks = [desk('1'), desk('2'), desk('3', { own: [1] }), desk('4')];
    const [only] = plan([{ ...slot(0, 1), services: { pay: 0.7, loan: 0.3 } }], desks, ['4']);
    expect(only?.open).toEqual(['3', '4']);
    expect(plan([slot(0, 1)], desks)[0]?.open).toEqual(['1']);
  });

  it('wants nobody on a day without half-hours', () => {
    expect(plan([])).toEqual([]);
  });
});

describe('choosing counters', () => {
  it('leaves a line without any counter uncovered rather than failing', () => {
    expect(chooseCounters([desk('1')], { loads: [0.5, 2], count: 3, held: [] })).toEqual(['1']);
    expect(chooseCounters([], { loads: [1], count: 2, held: ['1'] })).toEqual([]);
  });

  it('goes where most work is left', () => {
    const desks = [desk('1'), desk('2'), desk('3', { own: [1] }), desk('4', { own: [1] })];
    expect(chooseCounters(desks, { loads: [0.4, 1.8], count: 3, held: [] })).toEqual(['1', '3', '4']);
  });
});
