import type { PromiseScore } from '../../contract/forecast.ts';

/** Percentages of those called, as printed and before rounding; undefined before the first was called. Whoever left or still waits counts for neither. */
export function percentages({ kept, broken, keptUnrounded }: PromiseScore) {
  const called = kept + broken;
  if (called === 0) return undefined;
  const percent = (some: number) => Math.round((100 * some) / called);
  return { printed: percent(kept), unrounded: percent(keptUnrounded) };
}

/** Promises of which nothing is known yet. */
export const stillOpen = ({ made, kept, broken, gaveUp }: PromiseScore): number =>
  Math.max(0, made - kept - broken - gaveUp);
