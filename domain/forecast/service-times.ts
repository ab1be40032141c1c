// How long services take, learned per service and hour: a histogram over bins that widen by 15 %, begun from what the pack
// expects. From it follow the mean and, for a service that has lasted so long already, the chance that it ends in time.
// Older services fade: a count that has grown to FULL is halved.
import type { Desk } from './line.ts';

/** Per service the counts of its bins; per hour of the day how many services were seen and how long against the usual. */
export interface ServiceTimesMemory {
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly hours: readonly { readonly seen: number; readonly ratio: number }[];
}

const SHORTEST_MS = 5_000;
const GROWTH = 1.15;
/** The last bin begins at 5 s × 1.15^63, about nine hours. */
const BINS = 64;
const FULL = 4_000;
/** What the pack expects weighs as much as so many services seen. */
const PRIOR_WEIGHT = 15;
/** Where even the pack says nothing. */
const USUAL_MINUTES = 5;
/** An hour's own pace counts once so many services were seen in it. */
const HOUR_WEIGHT = 60;

export class ServiceTimes {
  readonly #expected: Readonly<Record<string, number>>;
  readonly #counts: Map<string, number[]>;
  readonly #hours: { seen: number; ratio: number }[];
  readonly #laws = new Map<string, Law>();

  /** @param expected minutes per service, from the pack */
  constructor(expected: Readonly<Record<string, number>>, memory?: ServiceTimesMemory) {
    this.#expected = expected;
    this.#counts = new Map(Object.entries(memory?.counts ?? {}).map(([id, counts]) => [id, [...counts]]));
    this.#hours = Array.from({ length: 24 }, (_, hour) => ({ seen: 0, ratio: 1, ...memory?.hours[hour] }));
  }

  /** @param hour 0 to 23, of the hall's day, if known */
  observe(serviceId: string, tookMs: number, hour?: number): void {
    if (!Number.isFinite(tookMs) || tookMs < 0) return;
    if (hour !== undefined) this.#observeHour(hour, tookMs / this.meanMs(serviceId));
    const counts = this.#counts.get(serviceId) ?? this.#prior(serviceId);
    const bin = binOf(tookMs);
    counts[bin] = (counts[bin] ?? 0) + 1;
    const isFull = counts.reduce((sum, count) => sum + count, 0) > FULL;
    this.#counts.set(serviceId, isFull ? counts.map((count) => Math.round(count * 500) / 1_000) : counts);
    this.#laws.delete(serviceId);
  }

  /** Expected length of a service; with the hour, at that hour's pace. */
  meanMs(serviceId: string, hour?: number): number {
    return this.#law(serviceId).mean * (hour === undefined ? 1 : this.pace(hour));
  }

  /** How long services last at this hour against the usual, drawn towards 1 while few were seen. */
  pace(hour: number): number {
    const { seen, ratio } = this.#hours[hour] ?? { seen: 0, ratio: 1 };
    return (HOUR_WEIGHT + seen * ratio) / (HOUR_WEIGHT + seen);
  }

  /** The chance that a service which has lasted `age` ms lasts `more` ms yet. */
  lasts(serving: NonNullable<Desk['serving']>, at: number, more: number): number {
    const { tail } = this.#law(serving.serviceId);
    const age = Math.max(0, at - serving.since);
    return survives(tail, age + more) / Math.max(1e-9, survives(tail, age));
  }

  memory(): ServiceTimesMemory {
    return { counts: Object.fromEntries(this.#counts), hours: this.#hours.map((hour) => ({ ...hour })) };
  }

  #observeHour(hour: number, ratio: number): void {
    const pace = this.#hours[hour];
    if (!pace) return;
    pace.seen = Math.min(FULL, pace.seen + 1);
    pace.ratio += (Math.min(ratio, 5) - pace.ratio) / pace.seen;
  }

  /** Gamma-like: as if the expected time had been seen in bins from a fifth to three times of it. */
  #prior(serviceId: string): number[] {
    const mean = (this.#expected[serviceId] ?? USUAL_MINUTES) * 60_000;
    const counts = new Array<number>(BINS).fill(0);
    const shares = [0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1.05, 1.25, 1.6, 2.5];
    for (const share of shares) {
      const bin = binOf(mean * share);
      counts[bin] = (counts[bin] ?? 0) + PRIOR_WEIGHT / shares.length;
    }
    return counts;
  }

  #law(serviceId: string): Law {
    const known = this.#laws.get(serviceId);
    if (known) return known;
    const law = lawOf(this.#counts.get(serviceId) ?? this.#prior(serviceId));
    this.#laws.set(serviceId, law);
    return law;
  }
}

interface Law {
  readonly mean: number;
  /** Per bin the share of services that reach its start; one more for the end. */
  readonly tail: readonly number[];
}

function lawOf(counts: readonly number[]): Law {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, bin) => sum + (count * (startOf(bin) + startOf(bin + 1))) / 2, 0) / all;
  const tail = [1];
  let left = all;
  for (const count of counts) {
    left = Math.max(0, left - count);
    tail.push(left / all);
  }
  return { mean, tail };
}

function survives(tail: readonly number[], age: number): number {
  const bin = binOf(age);
  const [from, to] = [startOf(bin), startOf(bin + 1)];
  const part = Math.min(1, Math.max(0, (age - from) / (to - from)));
  const [start, end] = [tail[bin] ?? 0, tail[bin + 1] ?? 0];
  return start + part * (end - start);
}

function binOf(ms: number): number {
  if (ms < SHORTEST_MS * GROWTH) return 0;
  return Math.min(BINS - 1, Math.floor(Math.log(ms / SHORTEST_MS) / Math.log(GROWTH)));
}

const STARTS = Array.from({ length: BINS + 1 }, (_, bin) => (bin === 0 ? 0 : SHORTEST_MS * GROWTH ** bin));
function startOf(bin: number): number {
  return STARTS[bin] ?? 0;
}
