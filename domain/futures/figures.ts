import type { Customers } from './customers.ts';
import type { HallModel } from './model.ts';

/** A figure over all futures: its mean and the range that eight in ten futures stay in. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
export interface Figures {
  /** Customers who pass the limit while waiting, over the whole time and in its first hour; those late already are not counted. */
  readonly late: Spread;
  readonly lateFirstHour: Spread;
  readonly meanWaitMs: number;
  /** Four in five waits are no longer. */
  readonly wait80Ms: number;
  /** The longest wait of a future. */
  readonly longestMs: Spread;
  readonly gaveUp: number;
  readonly arrived: number;
  /** Late customers of each future: futures of two alternatives are compared one by one. */
  readonly lateByFuture: Float64Array;
  /** Number waiting every so many minutes, `CURVE_STEP_MS` apart, beginning now. */
  readonly waiting: readonly Spread[];
}

export const CURVE_STEP_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const BIN_MS = 10_000;
const BINS = 6 * 60 * 6;

/** Adds up what happened to the customers of one alternative, future by future. */
export class Tally {
  readonly #model: HallModel;
  readonly #late: Float64Array;
  readonly #lateFirstHour: Float64Array;
  readonly #longest: Float64Array;
  readonly #bins = new Uint32Array(BINS + 1);
  readonly #curve: readonly Float64Array[];
  readonly #present: Float64Array;
  #waits = 0;
  #waited = 0;
  #gaveUp = 0;
  #arrived = 0;

  constructor(model: HallModel, futures: number) {
    this.#model = model;
    this.#late = new Float64Array(futures);
    this.#lateFirstHour = new Float64Array(futures);
    this.#longest = new Float64Array(futures);
    const points = Math.floor(model.horizonMs / CURVE_STEP_MS) + 1;
    this.#curve = Array.from({ length: points }, () => new Float64Array(futures));
    this.#present = new Float64Array(points);
  }

  add(who: Customers, future: number): void {
    const { horizonMs, limitMs } = this.#model;
    let late = 0;
    let lateFirstHour = 0;
    let longest = 0;
    this.#present.fill(0);
    for (let i = 0; i < who.count; i++) {
      const arrived = who.arrivedAt[i] as number;
      const called = who.calledAt[i] as number;
      const gaveUpAt = who.givesUpAt[i] as number;
      const until = Math.min(called, gaveUpAt, horizonMs);
      const wait = until - arrived;
      const lateAt = arrived + limitMs;
      if (until > lateAt && lateAt > 0 && who.counts[i] === 1) {
        late++;
        if (lateAt <= HOUR_MS) lateFirstHour++;
      }
      if (gaveUpAt < called && gaveUpAt <= horizonMs) this.#gaveUp++;
      if (wait > longest) longest = wait;
      const bin = (wait / BIN_MS) | 0;
      const slot = Math.min(bin, BINS);
      this.#bins[slot] = (this.#bins[slot] as number) + 1;
      this.#waited += wait;
      this.#stands(arrived, Math.min(called, gaveUpAt));
    }
    this.#waits += who.count;
    this.#arrived += who.count - this.#model.waiting.length;
    this.#late[future] = late;
    this.#lateFirstHour[future] = lateFirstHour;
    this.#longest[future] = longest;
    for (let at = 0; at < this.#curve.length; at++)
      (this.#curve[at] as Float64Array)[future] = this.#present[at] as number;
  }

  #stands(from: number, until: number): void {
    const points = this.#present.length;
    for (let at = from <= 0 ? 0 : Math.ceil(from / CURVE_STEP_MS); at < points && at * CURVE_STEP_MS < until; at++)
      this.#present[at] = (this.#present[at] as number) + 1;
  }

  figures(): Figures {
    const futures = this.#late.length;
    return {
      late: spreadOf(this.#late),
      lateFirstHour: spreadOf(this.#lateFirstHour),
      meanWaitMs: this.#waits > 0 ? this.#waited / this.#waits : 0,
      wait80Ms: this.#quantile(0.8),
      longestMs: spreadOf(this.#longest),
      gaveUp: this.#gaveUp / futures,
      arrived: this.#arrived / futures,
      lateByFuture: this.#late,
      waiting: this.#curve.map(spreadOf),
    };
  }

  #quantile(share: number): number {
    let left = share * this.#waits;
    for (let bin = 0; bin <= BINS; bin++) {
      left -= this.#bins[bin] as number;
      if (left <= 0) return (bin + 0.5) * BIN_MS;
    }
    return 0;
  }
}

export function spreadOf(values: Float64Array): Spread {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  const sorted = values.slice().sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length, low: at(0.1), high: at(0.9) };
}

/** Fewer late customers with `other`, its mean and standard error, future by future. */
export function fewerLate(asIs: Figures, other: Figures): { readonly mean: number; readonly error: number } {
  const differences = asIs.lateByFuture.map((late, future) => late - (other.lateByFuture[future] ?? 0));
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.POSITIVE_INFINITY };
}
