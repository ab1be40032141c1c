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
  /** Both at a full step. UTC ms. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

/** One point at the end of each step; its moment is counted as the board counted it live. Instants are UTC ms. */
export function dayCurve({ arrivals, waits, from, to, stepMs }: CurveOf): readonly CurvePoint[] {
  const steps = Math.max(0, Math.floor((to - from) / stepMs));
  const arrived = new Array<number>(steps).fill(0);
  const waiting = new Array<number>(steps).fill(0);
  const oldest = new Array<number>(steps).fill(Number.POSITIVE_INFINITY);
  for (const at of arrivals) {
    const step = Math.ceil((at - from) / stepMs) - 1;
    if (step >= -1 && step < steps) arrived[Math.max(0, step)]! += 1;
  }
  for (const wait of waits) {
    // at the end of a step somebody waits whose wait has begun and has not ended
    const first = Math.max(0, Math.ceil((wait.from - from) / stepMs) - 1);
    const end = wait.until === undefined ? steps : Math.min(steps, Math.ceil((wait.until - from) / stepMs) - 1);
    for (let step = first; step < end; step += 1) {
      waiting[step]! += 1;
      oldest[step] = Math.min(oldest[step]!, wait.from);
    }
  }
  return arrived.map((count, step) => {
    const at = from + (step + 1) * stepMs;
    const since = oldest[step]!;
    return { at, arrived: count, waiting: waiting[step]!, longest: Number.isFinite(since) ? at - since : 0 };
  });
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
