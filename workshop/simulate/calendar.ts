// When the simulated day is: on a hall of its own the next such weekday, on a running one as its clock allows.
import { Temporal } from 'temporal-polyfill';
import type { Profile } from './profiles.ts';

const MINUTE = 60_000;
/** The people are at their posts a little before the first customers: minutes of the hall, and real seconds for their screens to open. */
const BEFORE_OPENING_MINUTES = 10;
const SCREENS_OPEN_WITHIN_S = 20;
/** Nobody waits longer than this, in real time, for a hall to open. */
const LONGEST_WAIT_MS = 10 * MINUTE;
/** A day is not joined when it is nearly over. */
const LEFT_AT_LEAST_MS = 60 * MINUTE;

/** The first day of the profile's weekday after both today and the last day that was lived, YYYY-MM-DD. */
export function nextDay({ weekday }: Profile, timeZone: string, lastDay: string | undefined, now = Date.now()): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = lastDay ? Temporal.PlainDate.from(lastDay) : today;
  const after = (Temporal.PlainDate.compare(last, today) > 0 ? last : today).add({ days: 1 });
  return after.add({ days: (weekday - after.dayOfWeek + 7) % 7 }).toString();
}

/** What the clock of an own hall shows at its start, for HALL_CLOCK_FROM. */
export function clockFrom(day: string, { opens }: Profile, speed: number): string {
  const minutes = Math.max(BEFORE_OPENING_MINUTES, Math.ceil((speed * SCREENS_OPEN_WITHIN_S) / 60));
  return Temporal.PlainDateTime.from(`${day}T${opens}`).subtract({ minutes }).toString();
}

/** An instant on the hall's clock, for HALL_CLOCK_FROM. */
export function onTheClock(instant: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().round('second').toString();
}

/** A time of day, HH:MM, on the day of an instant; UTC ms. */
export function timeOn(instant: number, time: string, timeZone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

export interface Running {
  /** UTC ms. */
  readonly now: number;
  readonly speed: number;
  readonly timeZone: string;
}
export interface Planned {
  /** UTC ms. */
  readonly opensAt: number;
  /** Whether the profile's times of day are the hall's, or the day is laid onto another time. */
  readonly how: 'waits' | 'joins' | 'laidOnNow';
}

/** A day on a hall that runs already: joined when it is going on there, waited for when it begins soon, else laid onto now. */
export function planOnRunning({ opens, closes }: Profile, { now, speed, timeZone }: Running): Planned {
  const opensAt = timeOn(now, opens, timeZone);
  const closesAt = timeOn(now, closes, timeZone);
  if (now < opensAt && (opensAt - now) / speed <= LONGEST_WAIT_MS) return { opensAt, how: 'waits' };
  if (now >= opensAt && closesAt - now >= LEFT_AT_LEAST_MS) return { opensAt, how: 'joins' };
  return { opensAt: now + MINUTE, how: 'laidOnNow' };
}
