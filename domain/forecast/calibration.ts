// Keeps a bound true while the hall drifts: each time a wait has ended, the bound moves up a little if it was broken and
// down a little if it held, by as much as makes the two balance at the wanted share q:
//   shift ← shift + step × (1{wait > bound as it was told} − (1 − q))
// It is the told bound that counts, not what would be told when the wait is over: waits end late, and a long one is told
// before the line grew. Only so does the share of promises kept come to q.
// I. Gibbs & E. Candès, Adaptive conformal inference under distribution shift, NeurIPS 2021; as quantile tracking:
// A. Angelopoulos, E. Candès & R. Tibshirani, Conformal PID control for time series prediction, NeurIPS 2023.
// Which step is right depends on how fast the hall drifts. So several run side by side, and the one whose bounds have
// lost least of late (check function) has most to say: I. Gibbs & E. Candès, Conformal inference for online prediction
// with arbitrary distribution shifts, JMLR 25 (2024).

import { checkLoss } from './sorted.ts';

/** The shift of each step and what it has lost of late. */
export type CalibrationMemory = readonly { readonly shift: number; readonly lost: number }[];

/** Shifts are in parts of the bound, on a logarithmic scale: 0.1 is a tenth more. */
const STEPS = [0.005, 0.02, 0.08];
/** No bound grows or shrinks beyond e² ≈ 7 times. */
const FARTHEST = 2;
/** So much of what was lost still counts after the next wait: a memory of about a hundred. */
const FADES = 0.99;
/** How decidedly the better step is preferred; losses are counted in typical losses. */
const SHARPNESS = 0.5;
/** Added to waits and bounds, ms, so that a bound of nothing can grow. */
const SOFT = 10_000;

export class Calibration {
  readonly #share: number;
  readonly #tracks: { shift: number; lost: number }[];

  /** @param share of waits that the bound is to hold, 0 to 1 */
  constructor(share: number, memory?: CalibrationMemory) {
    this.#share = share;
    this.#tracks = STEPS.map((_, at) => ({ shift: 0, lost: 0, ...memory?.[at] }));
  }

  /** What each step would tell for a bound that the model gave, ms; kept until the wait is over. */
  bounds(model: number): readonly number[] {
    return this.#tracks.map(({ shift }) => Math.round(shifted(model, shift)));
  }

  /** The bound that is told for these. */
  told(bounds: readonly number[]): number {
    const least = Math.min(...this.#tracks.map(({ lost }) => lost));
    const weights = this.#tracks.map(({ lost }) => Math.exp(-SHARPNESS * (lost - least)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return bounds.reduce((sum, bound, at) => sum + (bound * (weights[at] ?? 0)) / all, 0);
  }

  /** A wait has ended for which these had been given. */
  observe(bounds: readonly number[], waitedMs: number): void {
    const typical = ((bounds[0] ?? 0) + SOFT) * this.#share * (1 - this.#share);
    this.#tracks.forEach((track, at) => {
      const error = waitedMs - (bounds[at] ?? 0);
      const move = (STEPS[at] ?? 0) * ((error > 0 ? 1 : 0) - (1 - this.#share));
      track.shift = Math.min(FARTHEST, Math.max(-FARTHEST, track.shift + move));
      track.lost = FADES * track.lost + Math.min(20, checkLoss(error, this.#share) / typical);
    });
  }

  memory(): CalibrationMemory {
    return this.#tracks.map((track) => ({ ...track }));
  }
}

function shifted(model: number, shift: number): number {
  return Math.max(0, (model + SOFT) * Math.exp(shift) - SOFT);
}
