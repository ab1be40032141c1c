// control.yaml: when the hall is still under control, who is told of what and in which order, and the plan for when it is not. [S-02 to S-05, S-19]
import { z } from 'zod';
import { Role, Slug, Text } from './words.ts';

/** Three steps of one figure: from `busy` on the hall is busy, from `limit` on it is strained, from `beyond` on it is out of control. */
const Steps = z.strictObject({
  busy: z.number().min(1).max(10_000),
  limit: z.number().min(1).max(10_000),
  beyond: z.number().min(1).max(10_000),
});
export type FigureSteps = z.infer<typeof Steps>;

const Minutes = z.number().min(0.1).max(600);

/** Whom an alert is for, and after how long without anybody taking it; the first step is the raising itself. */
const Escalation = z
  .array(z.strictObject({ afterMinutes: z.number().min(0).max(600), to: z.array(Role).min(1) }))
  .min(1);

/** What the screens do while a ticked step of the plan holds. */
export const PlanEffect = z.enum(['offerTerminal', 'showChannels', 'helpOthers', 'noOffers']);
export type PlanEffect = z.infer<typeof PlanEffect>;

export const PlanStep = z.strictObject({
  id: Slug,
  what: Text,
  how: Text,
  /** Whose work it is. */
  who: Role,
  /** Causes in which it is done; left out: in all of them. */
  causes: z.array(Slug).min(1).optional(),
  effect: PlanEffect.optional(),
  /** What the greeter's tablet or the display says while it holds. */
  say: Text.optional(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const ControlFile = z.strictObject({
  limits: z.strictObject({
    peopleWaiting: Steps,
    longestWaitMinutes: Steps,
    expectedWaitMinutes: z.strictObject({ otherwise: Steps, queues: z.record(Slug, Steps).optional() }),
    /** An alert about a passed limit is over when the figure is at or below this share of the limit. */
    easedPercent: z.int().min(10).max(100),
    /** People wait in a queue and no counter of it is open. */
    noCounterMinutes: Minutes,
    /** A desk with a customer at which nothing happens. [C-31] */
    deskSilentMinutes: Minutes,
    /** A counter with a clerk and without a customer while others wait for it. */
    idleMinutes: Minutes,
    /** Work at a counter without a call while others wait: so many deeds within so many minutes. */
    workWithoutCall: z.strictObject({ deeds: z.int().min(1).max(20), minutes: Minutes }),
    /** Called and never begun; set aside; called and not there. */
    calledMinutes: Minutes,
    parkedMinutes: Minutes,
    missingMinutes: Minutes,
    /** A kiosk, a display or a greeter's tablet that does not answer. */
    deviceAwayMinutes: Minutes,
    /** A post that has to be held while the hall is open, and is not. [S-02, S-09] */
    postEmptyMinutes: Minutes,
  }),
  /** Minutes that the hall has to be calmer before it is called calmer. */
  settleMinutes: Minutes,
  /** An alert that somebody closed while its matter goes on comes back after this. */
  raiseAgainMinutes: Minutes,
  /** Posts that have to be held whenever the hall is open. */
  posts: z.array(z.strictObject({ screen: z.enum(['greeter', 'counter']), at: Slug })),
  escalation: z.strictObject({ otherwise: Escalation, kinds: z.record(z.string(), Escalation).optional() }),
  plan: z.strictObject({
    /** `byItself`: the passed limit starts it, with the first cause; `byHand`: the passed limit proposes it. */
    start: z.enum(['byItself', 'byHand']),
    /** Minutes below every limit after which it ends. */
    endsAfterMinutes: Minutes,
    causes: z.array(z.strictObject({ id: Slug, name: Text })).min(1),
    steps: z.array(PlanStep).min(1),
  }),
  outage: z.strictObject({
    /** A shorter break of the system is no outage. */
    fromSeconds: z.int().min(1).max(3600),
    apology: Text,
  }),
  evacuation: z.strictObject({
    /** What every screen says, in a few words. */
    say: Text,
    /** Where to go and what not to do. */
    way: Text,
    /** What becomes of the number. */
    numbers: Text,
  }),
});
export type ControlPack = z.infer<typeof ControlFile>;
