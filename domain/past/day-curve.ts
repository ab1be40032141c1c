// [S-01] the day as a curve: how many came, how many waited, how long the longest of them had.
import type { CurvePoint } from '../../contract/board.ts';

export interface Wait {
  readonly from: number;
  /** Absent while it lasts. */
  readonly until?: number | undefined;
}
export interface CurveOf {
  readonly arrivals: readonly number[];
  readonly waits: readonly Wait[];
  /** UTC ms; the last step is a part of one when `to` lies within it. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

/** One point at the end of each step; its moment is counted as the board counted it live. Instants are UTC ms. */
export function dayCurve({ arrivals, waits, from, to, stepMs }: CurveOf): readonly CurvePoint[] {
  const steps = Math.max(0, Math.ceil((to - from) / stepMs));
  const tallies = Array.from({ length: steps }, () => ({ arrived: 0, waiting: 0, oldest: Number.POSITIVE_INFINITY }));
  const stepOf = (at: number) => Math.max(0, Math.ceil((at - from) / stepMs) - 1);
  for (const at of arrivals) {
    const tally = at >= from && at <= to ? tallies[stepOf(at)] : undefined;
    if (tally) tally.arrived += 1;
  }
  // at the end of a step somebody waits whose wait has begun and has not ended
  for (const wait of waits)
    for (const tally of tallies.slice(stepOf(wait.from), endOf(wait))) {
      tally.waiting += 1;
      tally.oldest = Math.min(tally.oldest, wait.from);
    }
  return tallies.map(({ arrived, waiting, oldest }, step) => {
    const at = Math.min(to, from + (step + 1) * stepMs);
    return { at, arrived, waiting, longest: waiting > 0 ? at - oldest : 0 };
  });

  /** The first step at whose end this wait is over. */
  function endOf({ until }: Wait): number {
    return until === undefined || until > to ? steps : Math.max(0, Math.ceil((until - from) / stepMs) - 1);
  }
}

/** What the axis shows: the opening hours, widened to whole hours by whoever came or waited outside them. */
export function curveSpan(
  hours: readonly { readonly from: number; readonly to: number }[],
  seen: readonly number[],
  day: { readonly opensAt: number; readonly endsAt: number },
): { readonly from: number; readonly to: number } {
  const HOUR = 3_600_000;
  const opens = hours[0]?.from ?? day.opensAt + 5 * HOUR;
  const closes = hours.at(-1)?.to ?? opens + 9 * HOUR;
  const first = seen.reduce((least, at) => Math.min(least, at), opens);
  const last = seen.reduce((most, at) => Math.max(most, at), closes);
  return {
    from: Math.max(day.opensAt, opens - Math.ceil((opens - first) / HOUR) * HOUR),
    to: Math.min(day.endsAt, closes + Math.ceil((last - closes) / HOUR) * HOUR),
  };
}
