// What came on earlier days, by half-hours of the hall's own clock on the wall.
import { Temporal } from 'temporal-polyfill';

export const SLOT_MINUTES = 30;
export const SLOTS = (24 * 60) / SLOT_MINUTES;
const QUARTER_MS = 15 * 60_000;
const SLOT_MS = SLOT_MINUTES * 60_000;

/** Tickets of one service that were given in one quarter of an hour. */
export interface ArrivalRow {
  /** YYYY-MM-DD of the business day. */
  readonly day: string;
  readonly serviceId: string;
  /** Whole quarters of an hour since 1970, UTC: small enough for the half-hours of every time zone. */
  readonly quarter: number;
  readonly count: number;
}
export interface DayOfArrivals {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly total: number;
  /** By service: one count for each half-hour from midnight on. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** Days with their arrivals, earliest first. Days on which nobody came are not there: the hall was closed, or not kept with this software. */
export function arrivalDays(rows: readonly ArrivalRow[], timeZone: string): readonly DayOfArrivals[] {
  const days = new Map<string, { total: number; counts: Record<string, number[]>; midnight: number }>();
  for (const { day, serviceId, quarter, count } of rows) {
    if (count <= 0) continue;
    const known = days.get(day) ?? { total: 0, counts: {}, midnight: midnightOf(day, timeZone) };
    days.set(day, known);
    const slot = slotAt(quarter * QUARTER_MS, known.midnight);
    known.counts[serviceId] ??= new Array<number>(SLOTS).fill(0);
    const counts = known.counts[serviceId] ?? [];
    counts[slot] = (counts[slot] ?? 0) + count;
    known.total += count;
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, { total, counts }]) => ({ date, weekday: weekdayOf(date), total, counts }));
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** UTC ms of the wall clock's 00:00, counted back from noon: on days when the clocks are changed the opening hours stay right. */
export function midnightOf(date: string, timeZone: string): number {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '12:00' });
  return noon.epochMilliseconds - 12 * 3_600_000;
}

/** The half-hour of the day that holds an instant; what comes after midnight of a long evening counts as its last. */
export function slotAt(instant: number, midnight: number): number {
  return Math.min(SLOTS - 1, Math.max(0, Math.floor((instant - midnight) / SLOT_MS)));
}
