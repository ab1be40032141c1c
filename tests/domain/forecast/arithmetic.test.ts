import { describe, expect, test } from 'vitest';
import { binned } from '../../../domain/forecast/bins.ts';
import { boost } from '../../../domain/forecast/boosting.ts';
import { Calibration } from '../../../domain/forecast/calibration.ts';
import { fixedChance } from '../../../domain/forecast/fixed-chance.ts';
import { gammaQuantile } from '../../../domain/forecast/gamma.ts';
import { type Experienced, rememberVisit } from '../../../domain/forecast/learning.ts';
import { ServiceTimes } from '../../../domain/forecast/service-times.ts';
import { sumOf } from '../../../domain/forecast/trees.ts';

const MINUTE = 60_000;

test('quantiles of the gamma law agree with the tables', () => {
  // chi-square with 10 degrees of freedom: 15.987 at 0.9, 9.342 at the median
  expect(gammaQuantile(5, 0.9)).toBeCloseTo(15.987 / 2, 1);
  expect(gammaQuantile(5, 0.5)).toBeCloseTo(9.342 / 2, 1);
  expect(gammaQuantile(1, 0.5)).toBeCloseTo(Math.LN2, 1);
});

describe('services', () => {
  const expected = { plan: 10 };

  test('last as the pack says until they have been seen, then as seen', () => {
    const times = new ServiceTimes(expected);
    expect(times.meanMs('plan') / MINUTE).toBeCloseTo(10, -0.5);
    for (let seen = 0; seen < 300; seen += 1) times.observe('plan', 4 * MINUTE);
    expect(times.meanMs('plan') / MINUTE).toBeGreaterThan(3.7);
    expect(times.meanMs('plan') / MINUTE).toBeLessThan(4.8);
  });

  test('an hour in which they take twice as long has a pace of its own', () => {
    const times = new ServiceTimes(expected);
    for (let seen = 0; seen < 400; seen += 1) {
      times.observe('plan', 4 * MINUTE, 9);
      times.observe('plan', 8 * MINUTE, 17);
    }
    expect(times.meanMs('plan', 17)).toBeGreaterThan(1.5 * times.meanMs('plan', 9));
  });

  test('the longer a service has lasted, the sooner one of fixed length is over', () => {
    const times = new ServiceTimes(expected);
    for (let seen = 0; seen < 500; seen += 1) times.observe('plan', 5 * MINUTE);
    const lasts = (age: number) => times.lasts({ serviceId: 'plan', since: 0 }, age * MINUTE, 2 * MINUTE);
    expect(lasts(0)).toBeGreaterThan(0.9);
    expect(lasts(4)).toBeLessThan(0.2);
  });
});

describe('trees', () => {
  const chance = fixedChance(3);
  const rows = Array.from({ length: 1_500 }, () => [chance() * 10, chance()]);
  // the scale is one below 5 and four above; the second figure means nothing
  const targets = Float64Array.from(rows, ([x = 0]) => -Math.log(1 - chance()) * (x < 5 ? 1 : 4));
  const how = { rounds: 80, shrinkage: 0.1, depth: 2, leafRows: 30, rowShare: 0.6, featureShare: 1 };

  test('find a conditional quantile of what is spread by chance', () => {
    const within = boost({ bins: binned(rows), targets }, 0.8, how);
    expect(sumOf(within, [2, 0.5])).toBeGreaterThan(1.2);
    expect(sumOf(within, [2, 0.5])).toBeLessThan(2.1);
    expect(sumOf(within, [8, 0.5])).toBeGreaterThan(5);
    expect(sumOf(within, [8, 0.5])).toBeLessThan(8);
  });

  test('are the same for the same past', () => {
    const grown = () => boost({ bins: binned(rows), targets }, 0.5, { ...how, rounds: 5 });
    expect(grown()).toEqual(grown());
  });

  test('take figures that never change', () => {
    const same = rows.map(() => [7]);
    const median = boost({ bins: binned(same), targets: targets.map(() => 3) }, 0.5, how);
    expect(sumOf(median, [7])).toBe(3);
  });
});

test('a bound that suddenly is three times too short holds its share again within two hundred waits', () => {
  const calibration = new Calibration(0.8);
  const chance = fixedChance(11);
  const isKept = Array.from({ length: 900 }, (_, at) => {
    const waited = -Math.log(1 - chance()) * (at < 300 ? 100_000 : 300_000);
    const bounds = calibration.bounds(160_000);
    const kept = waited <= calibration.told(bounds);
    calibration.observe(bounds, waited);
    return kept;
  });
  const share = (from: number, to: number) => isKept.slice(from, to).filter(Boolean).length / (to - from);
  expect(Math.abs(share(0, 300) - 0.8)).toBeLessThan(0.06);
  expect(Math.abs(share(500, 900) - 0.8)).toBeLessThan(0.05);
});

test('what is remembered of visits stays bounded, with the newest in full and the oldest in outline', () => {
  let visits: Experienced[] = [];
  for (let at = 0; at < 40_000; at += 1) visits = rememberVisit(visits, [at]);
  expect(visits.length).toBeLessThanOrEqual(16_000);
  expect(visits.slice(-7_000).map(([at]) => at)).toEqual(Array.from({ length: 7_000 }, (_, at) => 33_000 + at));
  expect(visits[0]?.[0]).toBeLessThan(1_000);
});
