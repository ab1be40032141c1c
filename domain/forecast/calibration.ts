// Keeps a bound true while the hall drifts: each time a wait has ended, the bound moves up a little if it was broken and
// down a little if it held, by as much as makes the two balance at the wanted share q:
//   shift ← shift + step × (1{wait > bound} − (1 − q))
// I. Gibbs & E. Candès, Adaptive conformal inference under distribution shift, NeurIPS 2021; as quantile tracking:
// A. Angelopoulos, E. Candès & R. Tibshirani, Conformal PID control for time series prediction, NeurIPS 2023.
// Which step is right depends on how fast the hall drifts. So several run side by side, and the one whose bounds have
// lost least of late (check function) has most to say: I. Gibbs & E. Candès, Conformal inference for online prediction
// with arbitrary distribution shifts, JMLR 25 (2024).

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

  /** The bound that is told for one that the model gave, ms. */
  bound(model: number): number {
    return Math.max(0, shifted(model, this.#shift()));
  }

  /** A wait has ended for which the model had given this bound. */
  observe(model: number, waitedMs: number): void {
    const losses = this.#tracks.map(({ shift }) => checkLoss(waitedMs - shifted(model, shift), this.#share));
    const typical = (model + SOFT) * this.#share * (1 - this.#share);
    this.#tracks.forEach((track, at) => {
      const isBroken = waitedMs > shifted(model, track.shift);
      const move = (STEPS[at] ?? 0) * ((isBroken ? 1 : 0) - (1 - this.#share));
      track.shift = Math.min(FARTHEST, Math.max(-FARTHEST, track.shift + move));
      track.lost = FADES * track.lost + Math.min(20, (losses[at] ?? 0) / typical);
    });
  }

  memory(): CalibrationMemory {
    return this.#tracks.map((track) => ({ ...track }));
  }

  #shift(): number {
    const least = Math.min(...this.#tracks.map(({ lost }) => lost));
    const weights = this.#tracks.map(({ lost }) => Math.exp(-SHARPNESS * (lost - least)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return this.#tracks.reduce((sum, { shift }, at) => sum + (shift * (weights[at] ?? 0)) / all, 0);
  }
}

function shifted(model: number, shift: number): number {
  return (model + SOFT) * Math.exp(shift) - SOFT;
}

/** Koenker & Bassett's check function. */
function checkLoss(error: number, share: number): number {
  return error >= 0 ? share * error : (share - 1) * error;
}
