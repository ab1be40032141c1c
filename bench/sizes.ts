/** How much of everything a run measures. The small one takes less than a minute and says the same, with more noise. */
export interface Sizes {
  /** Pairs of a round of ours and a round of the bare limit. */
  readonly rounds: number;
  /** Commands of a round one at a time; with many in flight it is four times as many. */
  readonly commands: number;
  /** Calls that are watched on a hundred screens. */
  readonly calls: number;
  readonly manyScreens: number;
  /** Tickets in the history of the full hall, those of today, and how often each command is timed. */
  readonly history: number;
  readonly today: number;
  readonly timed: number;
  readonly boots: number;
  readonly visits: number;
  readonly pageLoads: number;
}

export const FULL: Sizes = {
  ...{ rounds: 7, commands: 1_000, calls: 60, manyScreens: 1_000 },
  ...{ history: 3_000_000, today: 6_000, timed: 5_000, boots: 7, visits: 2_000, pageLoads: 9 },
};
export const QUICK: Sizes = {
  ...{ rounds: 3, commands: 300, calls: 12, manyScreens: 200 },
  ...{ history: 60_000, today: 600, timed: 500, boots: 2, visits: 200, pageLoads: 2 },
};

/** Tickets that wait in the full hall all the time. */
export const WAITING = 200;
export const IN_FLIGHT = 64;
