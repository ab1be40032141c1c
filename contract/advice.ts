// "Open one more": what a change of counters would do, what became of advice that was taken, how many will come, and how
// many counters tomorrow needs. [S-01, S-07, O-15]
import { z } from 'zod';
import { Day, Id } from './words.ts';

export const ADVICE_COMMANDS = {
  /** Somebody acts on it. It opens nothing by itself: a person has to sit down. What it foretold is kept and scored. */
  takeAdvice: { payload: z.strictObject({ adviceId: Id }), reply: z.object({}) },
} as const;

export const ADVICE_QUERIES = {
  /** What would help now. */
  advice: z.strictObject({}),
  /** Advice that was taken in the last thirty days, foretold and happened. */
  adviceRecord: z.strictObject({}),
  /** Expected arrivals of one day by half-hours. */
  volume: z.strictObject({ date: Day }),
  /** Counters needed on one day by half-hours. */
  staffingPlan: z.strictObject({ date: Day }),
} as const;

/** Over many futures: the mean, and the range of eight in ten of them. */
export interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
/** The next two hours. Waits in ms. */
export interface Outlook {
  /** Customers who will have waited longer than the limit; whoever is late already is not counted. */
  readonly late: Range;
  readonly meanWait: number;
  /** Four in five wait no longer. */
  readonly wait80: number;
  readonly longest: Range;
  readonly gaveUp: number;
}
export interface Advice {
  readonly adviceId: string;
  /** `open`: somebody sits down at a closed counter. `help`: an open counter takes up another line. `close`: one can close. */
  readonly kind: 'open' | 'help' | 'close';
  readonly counterId: string;
  /** Free people with the skill, the fittest first. */
  readonly people: readonly string[];
  /** The line that is taken up, and all lines of the counter from then on, as `assignCounter` takes them. */
  readonly queueId?: string;
  readonly queues?: readonly string[];
  /** Another advice's counter: this one comes on top of it, and its figures are those of both. */
  readonly besides?: string;
  readonly outlook: Outlook;
  /** Late customers if it is done ten minutes later. */
  readonly lateInTen?: number;
  /** Somebody has acted on it. */
  readonly taken?: true;
}
export interface AdviceReport {
  /** UTC ms. */
  readonly at: number;
  /**
   * `ready`: advice, the best first. `nothingNeeded`: nobody would be late. `nothingHelps`: some will be late, and no change that
   * can be made now makes a difference. `noneFree`: only somebody more would help, and nobody with the skill is free.
   * `tooLittle`: too little is known of arrivals. `closed`: no day is open.
   */
  readonly state: 'ready' | 'nothingNeeded' | 'nothingHelps' | 'noneFree' | 'tooLittle' | 'closed';
  readonly limitMs: number;
  readonly horizonMs: number;
  readonly asIs?: Outlook;
  /** People waiting in the next two hours as things stand, a quarter of an hour apart, beginning now. */
  readonly waiting: readonly (Range & { readonly at: number })[];
  readonly advice: readonly Advice[];
  /** What the arrivals are taken from. */
  readonly arrivalsFrom?: 'history' | 'today';
}

/** An advice that was taken, and what became of it. */
export interface AdviceScore {
  readonly adviceId: string;
  readonly kind: Advice['kind'];
  readonly counterId: string;
  readonly queueId?: string;
  readonly takenAt: number;
  readonly takenBy: string;
  /** Late customers in the hour after it: foretold without and with it. */
  readonly without: Range;
  readonly with: Range;
  /** The counter was opened, assigned or closed within a quarter of an hour. */
  readonly done: boolean;
  /** Absent while the hour lasts. */
  readonly happened?: number;
}
export interface AdviceRecord {
  readonly days: number;
  /** Newest first. */
  readonly scores: readonly AdviceScore[];
  /** Of those that were carried out and whose hour is over. */
  readonly total: {
    readonly count: number;
    readonly foretold: number;
    readonly happened: number;
    /** How often it came within the range. */
    readonly withinRange: number;
  };
}

export interface VolumeSlot {
  readonly at: number;
  readonly until: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}
export interface Volume {
  readonly date: string;
  /** Days that it is made from; fewer than three say nothing, and there are no slots. */
  readonly daysKnown: number;
  readonly slots: readonly VolumeSlot[];
}

export interface StaffingSlot {
  readonly at: number;
  readonly until: number;
  /** Expected customers: mean, and high for one day in ten. */
  readonly arrivals: number;
  readonly arrivalsHigh: number;
  /** Counters to have open, by the futures. */
  readonly counters: number;
  /** The check: counters by Erlang's formula for customers who stay, and for customers who give up. */
  readonly erlangC: number;
  readonly erlangA: number;
  /** Which of them, so that every line has one. */
  readonly open: readonly string[];
  /** Share of the customers of this half-hour who wait no longer than the limit, over all futures. */
  readonly inTime: number;
}
export interface StaffingPlan {
  readonly date: string;
  readonly daysKnown: number;
  readonly limitMs: number;
  /** Share of customers who are to wait no longer. */
  readonly aim: number;
  /** People who can be put at counters, at most. */
  readonly people: number;
  /** Empty when too little is known, or the hall is closed that day. */
  readonly slots: readonly StaffingSlot[];
  readonly closed: boolean;
}

export interface AdviceAnswers {
  advice: AdviceReport;
  adviceRecord: AdviceRecord;
  volume: Volume;
  staffingPlan: StaffingPlan;
}
