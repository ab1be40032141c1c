import { describe, expect, test } from 'vitest';
import { Forecaster, learnFrom, type WaitForecast } from '../../../domain/forecast/forecaster.ts';
import type { Line } from '../../../domain/forecast/line.ts';
import { coverage, customer, lineAt, live, MIDNIGHT, meanError, PRIOR } from './pretend-hall.ts';

const MINUTE = 60_000;
const NOON = MIDNIGHT + 720 * MINUTE;
const HALL = { days: 8, desksOn: () => 4, every: 1.25, seed: 5 } as const;

function line({ ahead = 3, desks = 2, at = NOON, since = NOON - MINUTE } = {}): Line {
  return lineAt(at, {
    who: customer(at),
    ahead: Array.from({ length: ahead }, (_, place) => customer(at - (ahead - place) * MINUTE)),
    desks: Array.from({ length: desks }, (_, place) => ({
      counterId: `${place}`,
      queues: ['all'],
      serving: { serviceId: 'plan', since },
    })),
  });
}

function isSound(forecast: WaitForecast | undefined): boolean {
  if (!forecast) return false;
  const { optimisticMs, likelyMs, withinMs } = forecast;
  return Number.isFinite(withinMs) && 0 <= optimisticMs && optimisticMs <= likelyMs && likelyMs <= withinMs;
}

describe('a hall without any history', () => {
  const fresh = new Forecaster(PRIOR);
  const likely = (line: Line) => fresh.forecast(line)?.likelyMs ?? Number.NaN;

  test('[S-18] promises by what the pack expects: three before me, two desks, five minutes each', () => {
    const forecast = fresh.forecast(line());
    expect(forecast).toMatchObject({ confidence: 0.8 });
    expect(isSound(forecast)).toBe(true);
    expect(forecast?.likelyMs).toBeGreaterThan(5 * MINUTE);
    expect(forecast?.likelyMs).toBeLessThan(13 * MINUTE);
  });

  test('the wait grows with those ahead and shrinks with desks', () => {
    expect(likely(line({ ahead: 6 }))).toBeGreaterThan(1.5 * likely(line({ ahead: 3 })));
    expect(likely(line({ desks: 4 }))).toBeLessThan(0.7 * likely(line({ desks: 2 })));
  });

  test('one desk for everything: ten ahead wait about as long as eleven services', () => {
    const expected = 11 * 5 * MINUTE;
    expect(likely(line({ ahead: 10, desks: 1 }))).toBeGreaterThan(0.7 * expected);
    expect(likely(line({ ahead: 10, desks: 1 }))).toBeLessThan(1.2 * expected);
  });

  test('a line of thousands at one desk has an end, and it is far away', () => {
    expect(likely(line({ ahead: 3_000, desks: 1 }))).toBeGreaterThan(180 * MINUTE);
    expect(isSound(fresh.forecast(line({ ahead: 3_000, desks: 1 })))).toBe(true);
  });

  test('all desks closed: nobody can say, and nothing is said', () => {
    expect(fresh.forecast(line({ desks: 0 }))).toBeUndefined();
    expect(() => fresh.observe({ kind: 'joined', ticketId: 'a', line: line({ desks: 0 }) })).not.toThrow();
  });

  test('nothing is trained from nothing', () => {
    expect(learnFrom(fresh.memory(), PRIOR)).toBeUndefined();
  });
});

describe('a hall that has lived for eight days', () => {
  const forecaster = new Forecaster(PRIOR);
  const kept = live(forecaster, { ...HALL, trainedBefore: [3, 6] });
  const lately = kept.filter(({ day }) => day >= 4);

  test('its forecast beats the usual wait', () => {
    const early = kept.filter(({ day }) => day < 4).map(({ waitedMs }) => waitedMs);
    const median = early.sort((one, other) => one - other)[early.length >> 1] ?? 0;
    expect(meanError(lately, ({ promise }) => promise.likelyMs)).toBeLessThan(0.7 * meanError(lately, () => median));
  });

  test('[S-18] promises are kept as often as they claim', () => {
    expect(lately.length).toBeGreaterThan(500);
    expect(Math.abs(coverage(lately) - 0.8)).toBeLessThan(0.04);
  });

  test('asking changes nothing', () => {
    const before = JSON.stringify(forecaster.memory());
    forecaster.forecast(line());
    expect(JSON.stringify(forecaster.memory())).toBe(before);
  });

  test('its memory goes through JSON and forecasts on as if nothing had happened', () => {
    const again = new Forecaster(PRIOR, JSON.parse(JSON.stringify(forecaster.memory())));
    const other = new Forecaster(PRIOR, forecaster.memory());
    const next = { ...HALL, days: 1, seed: 9 };
    expect(live(again, next)).toEqual(live(other, next));
    expect(JSON.stringify(again.memory())).toBe(JSON.stringify(other.memory()));
  }, 30_000);

  test('a memory of another version is left aside', () => {
    const old = { ...forecaster.memory(), version: 1 } as unknown as ReturnType<Forecaster['memory']>;
    expect(new Forecaster(PRIOR, old).memory()).toEqual(new Forecaster(PRIOR).memory());
  });

  test('a forecast takes less than 5 ms, with sixty ahead and twelve desks', () => {
    const long = line({ ahead: 60, desks: 12 });
    forecaster.forecast(long);
    const start = performance.now();
    for (let time = 0; time < 100; time += 1) forecaster.forecast(long);
    expect((performance.now() - start) / 100).toBeLessThan(5);
  });

  test('a clock that jumps back, calls nobody waits for and services that end before they begin leave it sound', () => {
    const shaken = new Forecaster(PRIOR, forecaster.memory());
    shaken.observe({ kind: 'joined', ticketId: 'x', line: line({ at: NOON, since: NOON + 90 * MINUTE }) });
    shaken.observe({ kind: 'called', ticketId: 'x', at: NOON - 300 * MINUTE });
    shaken.observe({ kind: 'called', ticketId: 'x', at: NOON });
    shaken.observe({ kind: 'gaveUp', ticketId: 'nobody', at: NOON });
    shaken.observe({ kind: 'served', serviceId: 'plan', from: NOON, to: NOON - MINUTE });
    shaken.observe({ kind: 'served', serviceId: 'never heard of', from: NOON, to: NOON + 400 * 24 * 60 * MINUTE });
    const soon = [-900, -1, 0, 5, 60 * 24 * 400].map((minutes) => line({ at: NOON + minutes * MINUTE }));
    expect(soon.every((one) => isSound(shaken.forecast(one)))).toBe(true);
    expect(JSON.stringify(shaken.memory())).not.toMatch(/:null[,}\]](?<!"learned":null.)/);
  });
});

test('[S-18] half of the desks leave for good: promises are kept again after a short while, and over the whole time nearly', () => {
  const forecaster = new Forecaster(PRIOR);
  const kept = live(forecaster, {
    ...HALL,
    days: 10,
    every: 1.6,
    desksOn: (day) => (day < 6 ? 6 : 3),
    trainedBefore: [5, 8],
  });
  const after = kept.filter(({ day }) => day >= 6);
  expect(after.length).toBeGreaterThan(500);
  expect(Math.abs(coverage(after) - 0.8)).toBeLessThan(0.05);
  expect(Math.abs(coverage(after.slice(150)) - 0.8)).toBeLessThan(0.04);
}, 30_000);
