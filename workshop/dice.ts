/** Chance that can be had again: the same seed throws the same. */
export interface Dice {
  /** From 0 up to, but not, 1. */
  readonly uniform: () => number;
  readonly chance: (share: number) => boolean;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly exponential: (mean: number) => number;
  /** @param spread standard deviation of the logarithm */
  readonly lognormal: (median: number, spread: number) => number;
  readonly pick: <T>(weighted: readonly (readonly [T, number])[]) => T;
}

/** Mulberry32 (T. Ettinger, public domain). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  /** Box and Muller. */
  const normal = () => Math.sqrt(exponential(2)) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    exponential,
    chance: (share) => uniform() < share,
    between: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
    lognormal: (median, spread) => median * Math.exp(spread * normal()),
    pick(weighted) {
      let left = uniform() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of weighted) {
        left -= weight;
        if (left < 0) return one;
      }
      throw new Error('there is nothing to pick from');
    },
  };
}

/** Dice of somebody's own, so that what one person does never changes another's luck. */
export function diceOf(seed: number, name: string): Dice {
  let hash = 0x811c9dc5 ^ seed;
  // FNV-1a
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return dice(hash);
}
