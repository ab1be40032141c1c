// How good forecasts were, in seconds.
import { meanOf, quantileOf } from '../../domain/forecast/sorted.ts';
import { CONFIDENCE, type Told } from './peers.ts';

export interface Scores {
  readonly n: number;
  /** Mean absolute error of the point. */
  readonly mae: number;
  readonly rmse: number;
  /** Share of waits within the bound, 0 to 1. */
  readonly coverage: number;
  readonly meanBound: number;
  /** Mean of the check function of the bound at 0.8: what a late minute costs four times over an early one. */
  readonly pinball: number;
}

/** @param told one for each wait */
export function scoresOf(told: readonly Told[], waits: readonly number[]): Scores {
  const errors = told.map(({ point }, at) => (waits[at] ?? 0) - point);
  const over = told.map(({ bound }, at) => (waits[at] ?? 0) - bound);
  return {
    n: waits.length,
    mae: round(meanOf(errors.map(Math.abs))),
    rmse: round(Math.sqrt(meanOf(errors.map((error) => error * error)))),
    coverage: round(meanOf(over.map((error) => (error <= 0 ? 1 : 0))), 4),
    meanBound: round(meanOf(told.map(({ bound }) => bound))),
    pinball: round(meanOf(over.map((error) => Math.max(CONFIDENCE * error, (CONFIDENCE - 1) * error)))),
  };
}

export function speedOf(ms: readonly number[]): { readonly medianMs: number; readonly p99Ms: number } {
  const sorted = Float64Array.from(ms).sort();
  return { medianMs: round(quantileOf(sorted, 0.5), 3), p99Ms: round(quantileOf(sorted, 0.99), 3) };
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
