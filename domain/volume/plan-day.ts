// Expected arrivals and counters for one day, cut to the hours in which numbers are given.
import type { StaffingPlan, Volume } from '../../contract/advice.ts';
import { openingHours } from '../days/calendar.ts';
import type { ServiceHistory } from '../futures/learned.ts';
import { type LiveHall, liveHall } from '../futures/live-hall.ts';
import { modelOf } from '../futures/model-of.ts';
import { type Hall, packOf } from '../hall.ts';
import { type ExpectedArrivals, expectedArrivals } from './expected-arrivals.ts';
import { type DayOfArrivals, midnightOf, SLOT_MINUTES, SLOTS } from './history.ts';
import { type PlannedSlot, staffingPlan } from './staffing-plan.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;

/** What a thread without the hall has to know of a day: plain data. */
export interface DayRequest {
  readonly date: string;
  readonly midnight: number;
  /** Opening hours, UTC ms. */
  readonly hours: readonly { readonly from: number; readonly to: number }[];
}
export interface PlanDayRequest extends DayRequest {
  /** The hall with nobody in it. */
  readonly live: LiveHall;
  readonly aim: number;
  readonly people: number;
  /** Counters that are held whenever the hall is open. */
  readonly held: readonly string[];
}

export function dayRequest(hall: Hall, date: string): DayRequest {
  const { timeZone } = hall;
  return { date, midnight: midnightOf(date, timeZone), hours: openingHours(date, timeZone, packOf(hall).hours) };
}

/** @returns undefined before the first business day */
export function planDayRequest(hall: Hall, date: string, now: number): PlanDayRequest | undefined {
  const pack = packOf(hall);
  const counters = Object.fromEntries(
    Object.entries(hall.counters).map(([id, { staff: _gone, ticketId: _done, ...counter }]) => [id, counter]),
  );
  const live = liveHall({ ...hall, counters, tickets: {} }, { now, alwaysOpen: true });
  if (!live) return undefined;
  const people = Object.values(hall.staff).filter(
    ({ active, roles }) => active && (roles.includes('clerk') || roles.includes('consultant')),
  ).length;
  const held = pack.control.posts.flatMap(({ screen, at }) => (screen === 'counter' ? [at] : []));
  return { ...dayRequest(hall, date), live, aim: pack.limits.promisesKept, people, held };
}

export function volumeOf(days: readonly DayOfArrivals[], request: DayRequest): Volume {
  const expected = expectedOf(days, request);
  return {
    ...{ date: request.date, daysKnown: days.filter(({ date }) => date < request.date).length },
    slots: slotsOf(expected, request).map(({ at, low, mid, high }) => ({
      ...{ at, until: at + SLOT_MS, low, high },
      mid: Math.round(mid * 10) / 10,
    })),
  };
}

export function planDay(
  days: readonly DayOfArrivals[],
  history: ServiceHistory,
  request: PlanDayRequest,
): StaffingPlan {
  const { date, live, aim, people, held, midnight } = request;
  const expected = expectedOf(days, request);
  const slots = staffingPlan({
    slots: slotsOf(expected, request),
    hall: modelOf(live, { history, coming: undefined }),
    serviceIds: live.services.map(({ id }) => id),
    dayVariance: expected?.dayVariance ?? 1,
    ...{ aim, held, seed: Math.round(midnight / 86_400_000) },
  });
  const daysKnown = days.filter((day) => day.date < date).length;
  return { date, daysKnown, limitMs: live.limitMs, aim, people, slots, closed: request.hours.length === 0 };
}

function expectedOf(days: readonly DayOfArrivals[], request: DayRequest): ExpectedArrivals | undefined {
  return expectedArrivals(days, request.date, (slot) => isOpen(request, slot));
}

function slotsOf(expected: ExpectedArrivals | undefined, request: DayRequest): readonly PlannedSlot[] {
  return Array.from({ length: SLOTS }, (_, slot) => slot).flatMap((slot) => {
    const known = expected?.slots[slot];
    return known && isOpen(request, slot) ? [{ ...known, at: request.midnight + slot * SLOT_MS }] : [];
  });
}

/** Some of the half-hour lies in the opening hours. */
function isOpen({ hours, midnight }: DayRequest, slot: number): boolean {
  const at = midnight + slot * SLOT_MS;
  return hours.some(({ from, to }) => at < to && at + SLOT_MS > from);
}
