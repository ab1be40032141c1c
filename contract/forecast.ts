// How long a wait is, what was promised of it, and how promises were kept.
import { z } from 'zod';
import { Id } from './words.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Minutes as they are told: rounded up, never nought. */
const ToldMinutes = z.int().min(1).max(1_440);

export const WAIT_COMMANDS = {
  /** [F-30, S-17] somebody has apologised for the wait and told the numbers that the hall gave: because the customer complained, or unasked. */
  explainWait: {
    payload: z.strictObject({ ticketId: Id, withinMinutes: ToldMinutes.optional(), complained: z.boolean() }),
    reply: z.object({ number: z.string() }),
  },
} as const;

export const WAIT_QUERIES = {
  /** How one waiting customer stands at this moment: for whoever goes over to them. */
  waitNow: z.strictObject({ ticketId: Id }),
  /** Promises by business day and queue, both days included. */
  promises: z.strictObject({ from: Day, to: Day }),
} as const;

export interface WaitNow {
  readonly ticketId: string;
  readonly number: string;
  readonly arrivedAt: number;
  readonly ahead: number;
  /** From now on; absent while nobody can say, because no desk is open for it. */
  readonly withinMinutes?: number;
  /** What stands on paper. */
  readonly promisedMinutes?: number;
}

/** What became of promises. A promise is kept when the first call came within the minutes on paper. */
export interface PromiseScore {
  readonly made: number;
  readonly kept: number;
  readonly broken: number;
  /** Left before they were called: neither kept nor broken. */
  readonly gaveUp: number;
  /** Of those called, how many came within the time before it was rounded up to minutes. */
  readonly keptUnrounded: number;
}
export interface PromiseDay extends PromiseScore {
  readonly day: string;
  readonly queueId: string;
}
export interface WaitAnswers {
  waitNow: WaitNow;
  promises: { readonly days: readonly PromiseDay[] };
}
export interface PromisesView {
  readonly today: PromiseScore;
  /** From Monday on. */
  readonly week: PromiseScore;
  /** Share of promises that are to be kept. */
  readonly aimed: number;
  /** Customers who said today that they wait too long. [F-30] */
  readonly waitComplaints: number;
}
