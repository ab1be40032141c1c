import { describe, expect, it } from 'vitest';
import { Dice } from '../../../domain/futures/dice.ts';
import { quantileOfCount } from '../../../domain/volume/count-quantile.ts';
import { expectedArrivals } from '../../../domain/volume/expected-arrivals.ts';
import { type ArrivalRow, arrivalDays, midnightOf, slotAt } from '../../../domain/volume/history.ts';
import { comingRates } from '../../../domain/volume/today.ts';

const ZONE = 'Asia/Shanghai';
const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const row = (day: string, hour: number, count: number, serviceId = 'recharge'): ArrivalRow => ({
  ...{ day, serviceId, count },
  quarter: (midnightOf(day, ZONE) + hour * 3_600_000) / 900_000,
});

/** Open hours 9 to 17: 8 an hour, 16 on Mondays. */
function weeks(count: number, first = '2026-09-07'): readonly ArrivalRow[] {
  return Array.from({ length: count * 7 }, (_, day) => dayAfter(first, day)).flatMap((date) =>
    [9, 10, 11, 12, 13, 14, 15, 16].flatMap((hour) => {
      const busy = new Date(`${date}T00:00:00Z`).getUTCDay() === 1 ? 2 : 1;
      return [row(date, hour, 4 * busy), row(date, hour + 0.5, 4 * busy)];
    }),
  );
}

describe('expected arrivals', () => {
  it('say nothing before three days are known', () => {
    const days = arrivalDays(weeks(1), ZONE);
    expect(expectedArrivals(days.slice(0, 2), '2026-09-20')).toBeUndefined();
    expect(expectedArrivals([], '2026-09-20')).toBeUndefined();
    expect(expectedArrivals(days.slice(0, 3), '2026-09-20')?.daysKnown).toBe(3);
    expect(expectedArrivals(days, '2026-09-07')).toBeUndefined();
  });

  it('know a busy Monday after many of them, and trust one of them only in part', () => {
    const at10 = (known: number) => {
      const [date] = [dayAfter('2026-09-07', known * 7)];
      return expectedArrivals(arrivalDays(weeks(known), ZONE), date ?? '')?.slots[20]?.mid ?? 0;
    };
    expect(at10(1)).toBeGreaterThan(4.5);
    expect(at10(1)).toBeLessThan(8);
    expect(Math.abs(at10(10) - 8)).toBeLessThan(Math.abs(at10(1) - 8));
    expect(at10(10)).toBeGreaterThan(7);
  });

  it('are nought while the hall is closed', () => {
    const days = arrivalDays(weeks(3), ZONE);
    const slots = expectedArrivals(days, '2026-10-01', (slot) => slot >= 20)?.slots ?? [];
    expect(slots).toHaveLength(48);
    expect(slots[19]).toMatchObject({ low: 0, mid: 0, high: 0, services: {} });
    expect(slots[20]?.mid).toBeGreaterThan(2);
    expect(slots[40]?.mid ?? 0).toBeLessThan(0.1);
  });

  it('lie in their band on about eight days in ten, also when days differ', () => {
    const dice = new Dice(4);
    const poisson = (mean: number) => {
      let count = 0;
      for (let left = mean - dice.exponential(); left > 0; left -= dice.exponential()) count++;
      return count;
    };
    const rows = Array.from({ length: 80 }, (_, day) => dayAfter('2026-06-01', day)).flatMap((date) => {
      const busy = dice.gamma(16) / 16;
      return [10, 11, 12, 13].map((hour) => row(date, hour, poisson(12 * busy)));
    });
    const days = arrivalDays(rows, ZONE);
    let inside = 0;
    let all = 0;
    for (let day = 40; day < 80; day++) {
      const date = dayAfter('2026-06-01', day);
      const expected = expectedArrivals(days, date);
      for (const slot of [20, 22, 24, 26]) {
        const { low, high } = expected?.slots[slot] ?? { low: 0, high: 0 };
        const came = days.find((one) => one.date === date)?.counts.recharge?.[slot] ?? 0;
        all++;
        if (came >= low && came <= high) inside++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.7);
    expect(inside / all).toBeLessThan(0.95);
  });

  it('count a half-hour by the clock on the wall, also on the day when clocks are changed', () => {
    const zone = 'Europe/Berlin';
    for (const date of ['2026-03-28', '2026-03-29', '2026-03-30'])
      expect(
        slotAt(Date.parse(`${date}T10:10:00${date > '2026-03-28' ? '+02:00' : '+01:00'}`), midnightOf(date, zone)),
      ).toBe(20);
  });
});

describe('today', () => {
  const expected = expectedArrivals(arrivalDays(weeks(6), ZONE), '2026-10-20');
  const midnight = midnightOf('2026-10-20', ZONE);
  const now = midnight + 11 * 3_600_000;
  const came = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ at: now - (at + 1) * 60_000, serviceId: 'recharge' }));
  const perHour = (soFar: number, more: { closesAt?: number } = {}) => {
    const rates = comingRates(expected, { now, midnight, arrivals: came(soFar), ...more }, 2 * 3_600_000);
    return { rate: (rates?.stretches[0]?.perMs.recharge ?? 0) * 3_600_000, ...rates };
  };

  it('that is busier than expected makes the next hours busier, in part', () => {
    expect(perHour(60).rate).toBeGreaterThan(perHour(18).rate);
    expect(perHour(60).rate).toBeLessThan(30);
    expect(perHour(0).rate).toBeGreaterThan(1);
  });

  it('ends for arrivals when the hall closes', () => {
    expect(perHour(18, { closesAt: now + 40 * 60_000 }).stretches?.at(-1)?.until).toBe(40 * 60_000);
    expect(perHour(18, { closesAt: now - 1 }).stretches).toEqual([]);
    expect(perHour(18).stretches?.at(-1)?.until).toBe(2 * 3_600_000);
  });

  it('without history goes on like its last hour, if that says anything', () => {
    const soFar = { now, midnight, arrivals: came(30) };
    const rates = comingRates(undefined, soFar, 7_200_000);
    expect((rates?.stretches[0]?.perMs.recharge ?? 0) * 3_600_000).toBeCloseTo(60, 0);
    expect(comingRates(undefined, { ...soFar, arrivals: came(7) }, 7_200_000)).toBeUndefined();
  });
});

describe('counts', () => {
  it('have the quantiles of Poisson when nothing but chance moves them', () => {
    expect(quantileOfCount({ mean: 10, variance: 0 }, 0.9)).toBe(14);
    expect(quantileOfCount({ mean: 10, variance: 0 }, 0.1)).toBe(6);
    expect(quantileOfCount({ mean: 2000, variance: 0.04 }, 0.5) / 2000).toBeCloseTo(0.987, 2);
    expect(quantileOfCount({ mean: 0, variance: 1 }, 0.9)).toBe(0);
  });
});
