// A small hall that never was: people come by chance, are served first come first served, give up now and then.
// It feeds a forecaster as the server does and keeps what was promised and what came.
import { fixedChance } from '../../../domain/forecast/fixed-chance.ts';
import {
  type Forecaster,
  type ForecastFact,
  learnFrom,
  type WaitForecast,
} from '../../../domain/forecast/forecaster.ts';
import type { Desk, Line, WaitingCustomer } from '../../../domain/forecast/line.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
export const MIDNIGHT = Date.parse('2001-05-14T00:00:00Z');
export const PRIOR = { expectedMinutes: { plan: 5, bill: 2 }, confidence: 0.8 };

export interface Kept {
  readonly day: number;
  readonly promise: WaitForecast;
  readonly waitedMs: number;
}
export interface PretendHall {
  readonly days: number;
  /** Desks on a day, counted from 0. */
  readonly desksOn: (day: number) => number;
  /** Mean minutes between arrivals. */
  readonly every: number;
  readonly seed: number;
  /** The days before which the forecaster is trained. */
  readonly trainedBefore?: readonly number[];
}

interface Waits {
  readonly ticketId: string;
  readonly who: WaitingCustomer;
  readonly patienceEnds: number;
  readonly promise: WaitForecast | undefined;
}
interface Busy {
  readonly desk: string;
  readonly serviceId: string;
  readonly since: number;
  readonly until: number;
}

/** Lives the days, from eight to four each. Only waits that were more than nothing are kept. */
export function live(forecaster: Forecaster, hall: PretendHall): readonly Kept[] {
  const chance = fixedChance(hall.seed);
  const kept: Kept[] = [];
  for (let day = 0; day < hall.days; day += 1) {
    if (hall.trainedBefore?.includes(day)) forecaster.adopt(learnFrom(forecaster.memory(), PRIOR));
    kept.push(...liveDay(forecaster, { ...hall, day, chance }));
  }
  return kept;
}

function liveDay(
  forecaster: Forecaster,
  { day, chance, desksOn, every }: PretendHall & { readonly day: number; readonly chance: () => number },
): readonly Kept[] {
  const exponential = (mean: number) => -mean * Math.log(1 - chance());
  const names = Array.from({ length: desksOn(day) }, (_, at) => `${at + 1}`);
  const [kept, line, busy] = [[] as Kept[], [] as Waits[], [] as Busy[]];
  const observe = (fact: ForecastFact) => forecaster.observe(fact);
  const call = (at: number) => {
    while (line.length > 0 && busy.length < names.length) {
      const { ticketId, who, promise } = line.shift() as Waits;
      observe({ kind: 'called', ticketId, at });
      const waitedMs = at - who.arrivedAt;
      if (promise && waitedMs > 0) kept.push({ day, promise, waitedMs });
      const desk = names.find((name) => !busy.some((one) => one.desk === name)) ?? '';
      const lasts = Math.max(10_000, exponential(who.serviceId === 'plan' ? 6 * MINUTE : 3 * MINUTE));
      busy.push({ desk, serviceId: who.serviceId, since: at, until: at + lasts });
    }
  };
  const end = (until: number) => {
    for (;;) {
      busy.sort((one, other) => one.until - other.until);
      const gone = line.filter(({ patienceEnds }) => patienceEnds < (busy[0]?.until ?? until) && patienceEnds < until);
      for (const { ticketId, patienceEnds } of gone) observe({ kind: 'gaveUp', ticketId, at: patienceEnds });
      line.splice(0, line.length, ...line.filter((one) => !gone.includes(one)));
      const next = busy[0];
      if (!next || next.until > until) return;
      busy.shift();
      observe({ kind: 'served', serviceId: next.serviceId, from: next.since, to: next.until });
      call(next.until);
    }
  };
  let number = 0;
  for (
    let at = MIDNIGHT + day * DAY + 480 * MINUTE;
    at < MIDNIGHT + day * DAY + 960 * MINUTE;
    at += exponential(every * MINUTE)
  ) {
    end(at);
    const who = customer(at, chance() < 0.6 ? 'plan' : 'bill');
    const desks = names.map((name) => deskOf(name, busy));
    const seen = lineAt(at, { who, ahead: line.map((one) => one.who), desks });
    const promise = forecaster.forecast(seen);
    number += 1;
    const ticketId = `${day}.${number}`;
    observe({ kind: 'joined', ticketId, line: seen });
    line.push({ ticketId, who, patienceEnds: at + exponential(90 * MINUTE), promise });
    call(at);
  }
  end(MIDNIGHT + day * DAY + 1_380 * MINUTE);
  return kept;
}

export function customer(arrivedAt: number, serviceId = 'plan'): WaitingCustomer {
  return { serviceId, queueId: 'all', classId: 'ordinary', arrivedAt, standing: arrivedAt };
}

export function lineAt(at: number, rest: Pick<Line, 'who' | 'ahead' | 'desks'>): Line {
  const minuteOfDay = Math.floor(((((at - MIDNIGHT) % DAY) + DAY) % DAY) / MINUTE);
  return { at, minuteOfDay, weekday: 1, behind: 0, ...rest };
}

function deskOf(counterId: string, busy: readonly Busy[]): Desk {
  const serving = busy.find(({ desk }) => desk === counterId);
  const desk = { counterId, queues: ['all'] };
  return serving ? { ...desk, serving: { serviceId: serving.serviceId, since: serving.since } } : desk;
}

/** The share of promises that were kept. */
export function coverage(kept: readonly Kept[]): number {
  return kept.filter(({ promise, waitedMs }) => waitedMs <= promise.withinMs).length / kept.length;
}

export function meanError(kept: readonly Kept[], forecast: (one: Kept) => number): number {
  return kept.reduce((sum, one) => sum + Math.abs(one.waitedMs - forecast(one)), 0) / kept.length;
}
