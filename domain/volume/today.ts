// Today against what was expected of it: two hours that were busier than usual make busier ones, the surer the more have come.
import type { ExpectedArrivals } from './expected-arrivals.ts';
import { SLOT_MINUTES, SLOTS } from './history.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;
const HOUR_MS = 3_600_000;
/** Longer ago says little about the hours to come, and may have been another hall: an outage, a late opening. */
const LOOKED_BACK_MS = 2 * HOUR_MS;
/** However many have come: the afternoon may still differ from the morning. */
const SUREST_SHAPE = 60;
/** Without history, fewer customers in the last hour say nothing about the next. */
export const FEWEST_TODAY = 8;

/** What is to come from a moment on: rates by service, and how sure they are (shape of a gamma factor of mean 1). */
export interface ComingRates {
  readonly stretches: readonly { readonly until: number; readonly perMs: Readonly<Record<string, number>> }[];
  readonly shape: number;
  /** What it is taken from. */
  readonly from: 'history' | 'today';
}
export interface SoFar {
  /** UTC ms. */
  readonly now: number;
  readonly midnight: number;
  /** Customers who came today: when, and for what. UTC ms. */
  readonly arrivals: readonly { readonly at: number; readonly serviceId: string }[];
  /** Nobody gets a number from then on; absent: never closes. */
  readonly closesAt?: number;
}

/**
 * Rates for the time from `now` to `now + horizonMs`; `until` counts in ms from now.
 * @returns undefined when neither history nor today says enough
 */
export function comingRates(
  expected: ExpectedArrivals | undefined,
  soFar: SoFar,
  horizonMs: number,
): ComingRates | undefined {
  const openFor = Math.max(0, Math.min(horizonMs, (soFar.closesAt ?? Number.POSITIVE_INFINITY) - soFar.now));
  return expected ? fromHistory(expected, soFar, openFor) : fromToday(soFar, openFor);
}

function fromHistory(expected: ExpectedArrivals, { now, midnight, arrivals }: SoFar, openFor: number): ComingRates {
  const shape = 1 / expected.dayVariance;
  const came = arrivals.filter(({ at }) => at > now - LOOKED_BACK_MS).length;
  // gamma prior, Poisson count: (shape + came) / (shape + expected)
  const spread = shape + came;
  const factor = spread / (shape + expectedBetween(expected, now - LOOKED_BACK_MS - midnight, now - midnight));
  const stretches = [];
  for (let at = now; at < now + openFor; at = midnight + (Math.floor((at - midnight) / SLOT_MS) + 1) * SLOT_MS) {
    const slot = Math.floor((at - midnight) / SLOT_MS) % SLOTS;
    const end = midnight + (Math.floor((at - midnight) / SLOT_MS) + 1) * SLOT_MS;
    const services = expected.slots[slot]?.services ?? {};
    const perMs = Object.fromEntries(
      Object.entries(services).map(([serviceId, mean]) => [serviceId, (mean * factor) / SLOT_MS]),
    );
    stretches.push({ until: Math.min(end - now, openFor), perMs });
  }
  return { stretches, shape: Math.min(SUREST_SHAPE, spread), from: 'history' };
}

/** No history: the last hour goes on. */
function fromToday({ now, arrivals }: SoFar, openFor: number): ComingRates | undefined {
  const recent = arrivals.filter(({ at }) => at > now - HOUR_MS);
  if (recent.length < FEWEST_TODAY) return undefined;
  const first = Math.min(...arrivals.map(({ at }) => at));
  const span = Math.min(HOUR_MS, Math.max(HOUR_MS / 6, now - first));
  const perMs: Record<string, number> = {};
  for (const { serviceId } of recent) perMs[serviceId] = (perMs[serviceId] ?? 0) + 1 / span;
  const stretches = openFor > 0 ? [{ until: openFor, perMs }] : [];
  return { stretches, shape: recent.length, from: 'today' };
}

/** Customers expected between two times of the day, ms from midnight. */
function expectedBetween({ slots }: ExpectedArrivals, from: number, to: number): number {
  return slots.reduce((sum, { fromMinute, mid }) => {
    const begins = fromMinute * 60_000;
    const overlap = Math.min(to, begins + SLOT_MS) - Math.max(from, begins);
    return sum + (overlap > 0 ? (mid * overlap) / SLOT_MS : 0);
  }, 0);
}
