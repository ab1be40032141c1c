import type { WaitForecast } from '../../domain/forecast/forecaster.ts';
import type { Line } from '../../domain/forecast/line.ts';
import { type Waits, waitsOf } from '../../domain/forecast/waits.ts';
import type { Hall } from '../../domain/hall.ts';

export interface WaitParts {
  readonly hall: () => Hall;
  /** UTC ms. */
  readonly now: () => number;
  readonly forecast: (line: Line) => WaitForecast | undefined;
}

/** A hall in which nothing happens is looked at anew this often, in milliseconds of its own clock. */
const SLICE_MS = 5_000;

/** How long people wait, worked out once for everybody who looks: again when the hall has changed, or time has passed. */
export function sharedWaits({ hall, now, forecast }: WaitParts): () => Waits {
  let of: Hall | undefined;
  let slice = Number.NaN;
  let waits: Waits | undefined;
  return () => {
    const present = hall();
    const at = Math.max(now(), present.clock);
    const thisSlice = Math.floor(at / SLICE_MS);
    if (!waits || of !== present || slice !== thisSlice) waits = waitsOf(present, at, forecast);
    of = present;
    slice = thisSlice;
    return waits;
  };
}
