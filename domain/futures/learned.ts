// What the hall's history says about services and customers, and what is assumed while it says little.
import { learnedTimes, lognormalTimes, type TimeTable } from './service-times.ts';

/** Sums over earlier days, from the read tables. */
export interface ServiceHistory {
  /** By service: from the call to the end, ms. */
  readonly times: Readonly<Record<string, readonly number[]>>;
  /** Tickets by class. */
  readonly classes: Readonly<Record<string, number>>;
  readonly called: number;
  readonly missed: number;
  readonly gaveUp: number;
  /** Waiting time of all tickets, ms. */
  readonly waitedMs: number;
}
export const NO_HISTORY: ServiceHistory = { times: {}, classes: {}, called: 0, missed: 0, gaveUp: 0, waitedMs: 0 };

/** What the pack's expectation counts for, in services seen; and how far services differ from their mean. */
const PRIOR_SERVICES = 20;
const PRIOR_SPREAD = 0.6;
/** Of a hundred called, four are not there; one in two hours of waiting gives up. */
const PRIOR_CALLS = 100;
const PRIOR_NO_SHOWS = 4;
const PRIOR_GIVING_UP = 1;
const PRIOR_WAITED_MS = 2 * 3_600_000;
/** Of a hundred customers, five in each class but the first. */
const PRIOR_CLASS = 5;
const PRIOR_CUSTOMERS = 100;

export function timesOf({ times }: ServiceHistory, serviceId: string, expectedMs: number): TimeTable {
  return learnedTimes(times[serviceId] ?? [], lognormalTimes(expectedMs, PRIOR_SPREAD), PRIOR_SERVICES);
}

export function noShowShare({ called, missed }: ServiceHistory): number {
  return (PRIOR_NO_SHOWS + missed) / (PRIOR_CALLS + called);
}

/** Patience is taken as exponential: those who gave up over all the time that was waited. */
export function givingUpPerMs({ gaveUp, waitedMs }: ServiceHistory): number {
  return (PRIOR_GIVING_UP + gaveUp) / (PRIOR_WAITED_MS + waitedMs);
}

/** Shares of the classes among those who come; the first class is everybody's. */
export function classShares({ classes }: ServiceHistory, ids: readonly string[]): readonly number[] {
  const total = ids.reduce((sum, id) => sum + (classes[id] ?? 0), 0) + PRIOR_CUSTOMERS;
  const others = ids.slice(1).map((id) => ((classes[id] ?? 0) + PRIOR_CLASS) / total);
  return [Math.max(0, 1 - others.reduce((sum, share) => sum + share, 0)), ...others];
}
