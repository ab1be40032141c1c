// Whether the hall is under control: commands and the manager's part of the view. [S-01 to S-05, S-19, O-13]
import { z } from 'zod';
import type { PlanEffect } from './pack-control.ts';
import { Id, Slug } from './words.ts';

const nothing = z.object({});
const none = z.strictObject({});

export const CONTROL_COMMANDS = {
  /** The emergency plan begins, with its cause. [S-04, S-05] */
  startPlan: { payload: z.strictObject({ cause: Slug }), reply: z.object({ planId: Id }) },
  /** A step is done, or not done after all. */
  tickPlanStep: { payload: z.strictObject({ step: Slug, done: z.boolean() }), reply: nothing },
  endPlan: { payload: none, reply: nothing },
  /** The one named person who answers for the hall in this shift. [O-13] */
  takeDuty: { payload: none, reply: nothing },
  evacuate: { payload: none, reply: nothing },
  endEvacuation: { payload: none, reply: nothing },
  /** Somebody who waited through an outage has been told that we are sorry. [S-19] */
  apologiseForOutage: { payload: z.strictObject({ ticketId: Id }), reply: nothing },
} as const;

/** What can be asked about control: what was recorded on one business day. */
export const CONTROL_QUERIES = {
  controlRecord: z.strictObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
} as const;

/** From calm to evacuation, in words; screens give each a shape of its own. [S-03] */
export const HALL_LEVELS = ['calm', 'busy', 'strained', 'outOfControl'] as const;
export type HallLevel = (typeof HALL_LEVELS)[number];

/** Why the hall is at its level. Figures are people or minutes. */
export type ControlReason =
  | {
      readonly kind: 'peopleWaiting' | 'longestWait' | 'expectedWait';
      readonly level: HallLevel;
      readonly figure: number;
      readonly limit: number;
      readonly queueId?: string;
      /** The number that has waited longest. */
      readonly number?: string;
    }
  | { readonly kind: 'noCounter'; readonly level: HallLevel; readonly figure: number; readonly queueId: string };

/** Matters that the hall finds by itself. */
export const CONTROL_ALERTS = [
  'limitPassed', // about: measure, figure, limit; queue or number
  'noCounter', // about: queue, people
  'postEmpty', // about: screen, at
  'workWithoutCall', // about: counter
  'idleWhileWaiting', // about: counter, waiting
  'deskSilent', // about: counter, number, ticketId
  'deviceAway', // about: screen, at
  'customerForgotten', // about: ticketId, number, status; counter
  'outage', // about: people
] as const;
export type ControlAlertKind = (typeof CONTROL_ALERTS)[number];

export interface PlanStepView {
  readonly step: string;
  readonly done?: { readonly at: number; readonly by: string };
}
export interface PlanView {
  readonly planId: string;
  readonly cause: string;
  readonly startedAt: number;
  /** Staff number; absent when the limit started it. */
  readonly startedBy?: string;
  readonly steps: readonly PlanStepView[];
  /** The longest wait in it so far, in ms. */
  readonly longestWait: number;
  /** Every figure is below its limit again: when the plan ends by itself, UTC ms. */
  readonly endsAt?: number;
}
/** Somebody who waited through an outage and has not had the apology yet. */
export interface OutageRow {
  readonly ticketId: string;
  readonly number: string;
  readonly from: number;
  readonly to: number;
  readonly counterId?: string;
}
/** Is it under control: the manager's part. */
export interface ControlView {
  readonly level: HallLevel;
  readonly since: number;
  readonly reasons: readonly ControlReason[];
  /** Calmer already by the figures; the word follows when it stays so. */
  readonly settling: boolean;
  /** Today's levels in the order in which they came. */
  readonly history: readonly { readonly level: HallLevel; readonly at: number }[];
  /** Counters open, and those that the people waiting would need to be called within the limit. */
  readonly counters: { readonly open: number; readonly needed: number };
  readonly duty?: { readonly staff: string; readonly since: number };
  readonly plan?: PlanView;
  /** A limit is passed and no plan runs: the cause that is proposed. */
  readonly proposed?: string;
  readonly outage: readonly OutageRow[];
  readonly evacuation?: { readonly since: number; readonly by?: string };
}
/** What the plan asks of a screen while it runs. */
export interface PlanOnScreen {
  readonly cause: string;
  readonly effects: readonly PlanEffect[];
}

/** What was recorded on one day. Times UTC ms, waits ms. */
export interface ControlRecord {
  readonly states: readonly { readonly at: number; readonly level: HallLevel }[];
  readonly plans: readonly {
    readonly planId: string;
    readonly cause: string;
    readonly startedAt: number;
    readonly startedBy?: string;
    readonly endedAt?: number;
    readonly endedBy?: string;
    readonly longestWait?: number;
    readonly steps: readonly { readonly step: string; readonly at: number; readonly by: string }[];
  }[];
  readonly outages: readonly {
    readonly outageId: string;
    readonly from: number;
    readonly to: number;
    readonly waiting: number;
    readonly apologised: number;
  }[];
  readonly evacuations: readonly { readonly from: number; readonly to?: number; readonly by?: string }[];
}
