// How long services take, as a table of evenly spaced quantiles: any shape that was seen, and one number draws from it.

/** Milliseconds at the probabilities 0, 1/n … 1, never falling; straight in between. */
export type TimeTable = readonly number[];

const STEPS = 64;
/** The table's ends stand for the rare ones beyond them. */
const ENDS = 0.004;

/** Lognormal times. @param mean ms @param spread deviation / mean */
export function lognormalTimes(mean: number, spread: number): TimeTable {
  const sigma = Math.sqrt(Math.log(1 + spread * spread));
  return scaledTo(
    mean,
    probabilities(STEPS).map((p) => Math.exp(sigma * normalQuantile(p))),
  );
}

/** Exponential times: the ones of the formulas. @param steps more of them follow the tail further */
export function exponentialTimes(mean: number, steps = 2048): TimeTable {
  const table = Array.from({ length: steps + 1 }, (_, at) => -Math.log(1 - Math.min(at / steps, 1 - 0.1 / steps)));
  return scaledTo(mean, table);
}

/**
 * Times learned from those seen, drawn towards what was expected before: a handful changes little, hundreds decide.
 * @param seen ms @param weight how many seen times the expectation counts for
 */
export function learnedTimes(seen: readonly number[], expected: TimeTable, weight: number): TimeTable {
  if (seen.length === 0) return expected;
  const sorted = Float64Array.from(seen).sort();
  const share = seen.length / (seen.length + weight);
  const before = meanOf(expected);
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  const mixed = probabilities(expected.length - 1).map((p, at) => {
    const place = p * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.ceil(place)] ?? low;
    return share * (low + (high - low) * (place % 1)) + (1 - share) * (expected[at] ?? before);
  });
  return scaledTo(share * mean + (1 - share) * before, mixed);
}

/** The time at probability u, 0 ≤ u < 1. */
export function timeAt(table: TimeTable, u: number): number {
  const place = u * (table.length - 1);
  const at = Math.floor(place);
  const low = table[at] ?? 0;
  return low + ((table[at + 1] ?? low) - low) * (place - at);
}

/** How much longer a service lasts that has lasted `elapsed` ms already; one beyond every known time lasts a quarter of the mean more. */
export function leftAfter(table: TimeTable, elapsed: number, u: number): number {
  const longest = table[table.length - 1] ?? 0;
  if (elapsed >= longest) return 0.25 * meanOf(table) * (0.5 + u);
  const passed = probabilityOf(table, elapsed);
  return Math.max(0, timeAt(table, passed + (1 - passed) * u) - elapsed);
}

export function meanOf(table: TimeTable): number {
  let sum = 0;
  for (let at = 1; at < table.length; at++) sum += ((table[at - 1] ?? 0) + (table[at] ?? 0)) / 2;
  return sum / (table.length - 1);
}

/** The probability of at most this time. */
function probabilityOf(table: TimeTable, time: number): number {
  let at = 0;
  while (at < table.length - 1 && (table[at + 1] ?? 0) <= time) at++;
  const low = table[at] ?? 0;
  const step = (table[at + 1] ?? low) - low;
  const inside = step > 0 ? Math.max(0, time - low) / step : 0;
  return Math.min(1, (at + inside) / (table.length - 1));
}

function scaledTo(mean: number, table: TimeTable): TimeTable {
  const now = meanOf(table);
  return now > 0 ? table.map((time) => (time * mean) / now) : table;
}

function probabilities(steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, at) => Math.min(1 - ENDS, Math.max(ENDS, at / steps)));
}

/** The normal quantile to 1e-9 (P. J. Acklam's rational approximation), 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}
