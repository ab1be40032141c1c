// What the hall remembers about being under control: immutable data, evolved by control's own events.
import type { HallLevel } from '../../contract/control.ts';

export interface RunningPlan {
  readonly planId: string;
  readonly cause: string;
  readonly startedAt: number;
  /** Staff number; absent when the passed limit started it. */
  readonly startedBy?: string;
  readonly ticks: Readonly<Record<string, { readonly at: number; readonly by: string }>>;
  /** The longest wait of those who were called or gave up while it runs, in ms. */
  readonly longestWait: number;
}
export interface Outage {
  readonly outageId: string;
  /** UTC ms: the last sign of life, and the first one after it. */
  readonly from: number;
  readonly to: number;
  /** Tickets that were live through it and have had no apology yet. */
  readonly owed: readonly string[];
}
export interface Control {
  readonly level: HallLevel;
  readonly since: number;
  /** Today's levels, oldest first. */
  readonly history: readonly { readonly level: HallLevel; readonly at: number }[];
  readonly plan?: RunningPlan;
  readonly evacuation?: { readonly since: number; readonly by?: string };
  readonly duty?: { readonly staff: string; readonly since: number };
  /** When the hall last went on after an outage or an evacuation, UTC ms. */
  readonly resumedAt?: number;
  readonly outages: readonly Outage[];
  /** Matters whose alert somebody closed by hand, and when. */
  readonly closedByHand: Readonly<Record<string, number>>;
  /** The last thing done at each counter, and what was done there without a customer since the last call. */
  readonly deeds: Readonly<Record<string, { readonly at: number; readonly apart: readonly number[] }>>;
}

export const IN_CONTROL: Control = {
  level: 'calm',
  since: 0,
  history: [],
  outages: [],
  closedByHand: {},
  deeds: {},
};
