// [K-33] what this phone has said of the wait is only ever corrected honestly: it falls without a word, and never rises without one.
import type { PhoneTicketView } from '../contract/views.ts';

const MINUTE = 60_000;
/** Told minutes are rounded up, and somebody who still waits has a little longer to wait than was to be expected: no correction is worth saying before this. */
const SLACK = 2 * MINUTE;

/** What this page has said. */
export interface Said {
  /** By when, UTC ms. */
  readonly until: number;
  /** Something earlier had been said before. */
  readonly risen: boolean;
}
/** The wait as it is shown. */
export interface ShownWait {
  readonly minutes: number;
  readonly risen: boolean;
  /** UTC ms: what stands on paper, when it will not be kept. */
  readonly brokenUntil: number | undefined;
}

/** What is said now, given what was said before; nothing while nobody can say. @param now UTC ms */
export function sayAnew(before: Said | undefined, view: PhoneTicketView | undefined, now: number): Said | undefined {
  if (view?.status !== 'waiting' || view.withinMinutes === undefined) return undefined;
  const until = now + view.withinMinutes * MINUTE;
  if (!before || until <= before.until) return { until, risen: before?.risen === true };
  return until > before.until + SLACK ? { until, risen: true } : before;
}

export function shownWait(said: Said | undefined, view: PhoneTicketView, now: number): ShownWait | undefined {
  if (!said) return undefined;
  const minutes = Math.max(1, Math.ceil((said.until - now) / MINUTE));
  const { promised } = view;
  const isBroken = promised !== undefined && Math.max(now, said.until - MINUTE) > promised.until;
  return { minutes, risen: said.risen, brokenUntil: isBroken ? promised.until : undefined };
}
