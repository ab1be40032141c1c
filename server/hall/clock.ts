/** The hall's clock, UTC ms. Passed in everywhere; only a demo hall may run it faster. */
export interface Clock {
  readonly now: () => number;
  /** Hall seconds per real second. */
  readonly speed: number;
}

export const wallClock: Clock = { now: () => Date.now(), speed: 1 };

/** A clock that starts at `from` and runs `speed` times as fast as the wall's. */
export function fastClock(speed: number, from: number): Clock {
  const startedAt = performance.now();
  return { speed, now: () => Math.round(from + (performance.now() - startedAt) * speed) };
}
