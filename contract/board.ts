// What the manager board asks of the past, and what it is told: lists, stories, curves, recordings. [S-01, S-03, P-10, P-11]
import { z } from 'zod';
import type { BreakReason } from './board-commands.ts';
import type { DocumentCheck, PaymentMethod } from './commands.ts';
import type { CallWhy, CounterRow, Outcome, QueueStanding, TicketStatus } from './views.ts';
import type { ComesAs, Language } from './words.ts';
import { Day, Id, Instant, Slug } from './words.ts';

export const page = { after: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) };

/** More than this at once is not looked at: a person plays a recording hour by hour. */
export const LONGEST_RECORDING_MS = 2 * 3_600_000;

export const BOARD_QUERIES = {
  /** The tickets of one business day that all the given words fit, in the order of their arrival, or those who waited longest first. */
  tickets: z.strictObject({
    day: Day,
    queue: Slug.optional(),
    /** Called to this counter at some time, not only at last. */
    counter: Slug.optional(),
    service: Slug.optional(),
    /** `live`: not ended yet. */
    status: z.enum(['live', 'waiting', 'called', 'serving', 'parked', 'missing', 'ended']).optional(),
    outcome: z.enum(['served', 'refused', 'diverted', 'gaveUp', 'noShow', 'cancelled', 'dayEnded']).optional(),
    /** Begins with this number. */
    number: z.string().max(12).optional(),
    order: z.enum(['arrival', 'waited']).default('arrival'),
    ...page,
  }),
  /** One ticket's whole story as timed intervals and as what happened: by its id, or by its day and number. */
  ticketStory: z
    .strictObject({ ticketId: Id.optional(), day: Day.optional(), number: z.string().max(12).optional() })
    .refine(({ ticketId, day, number }) => (ticketId ? !day && !number : day && number), 'ticketId, or day and number'),
  /** Who was refused or sent elsewhere on one business day, in the order in which it happened. */
  turnedAway: z.strictObject({
    day: Day,
    kind: z.enum(['refused', 'diverted']),
    reason: z.string().max(40).optional(),
    document: Slug.optional(),
    ...page,
  }),
  /** Arrivals, waiting people and the longest wait of one business day, every so many minutes. */
  dayCurve: z.strictObject({ day: Day, step: z.union([z.literal(5), z.literal(15)]).default(5) }),
  /** Who was at which counter on one business day, and when they were away. */
  postsOfDay: z.strictObject({ day: Day }),
  /** The hall from one instant to another, as a picture and what changed in it. UTC ms. */
  recording: z
    .strictObject({ from: Instant, to: Instant })
    .refine(({ from, to }) => to > from && to - from <= LONGEST_RECORDING_MS, 'from before to, at most two hours'),
} as const;

export interface TicketRecord {
  readonly ticketId: string;
  readonly day: string;
  readonly number: string;
  readonly status: TicketStatus | 'ended';
  readonly queueId: string;
  readonly classId: string;
  readonly serviceId: string;
  readonly counterId?: string;
  readonly arrivedAt: number;
  /** When the present status began; absent for a ticket that has ended. */
  readonly since?: number;
  readonly outcome?: Outcome;
  readonly endedAt?: number;
  /** Milliseconds spent waiting so far, the present wait not counted. */
  readonly waited: number;
  /** Milliseconds spent being served so far, the present service not counted. */
  readonly served: number;
  readonly agent?: string;
  /** How many who came before were passed, and how many who came later went first. */
  readonly skips?: number;
  readonly slips?: number;
}

/** A stretch of a ticket's life, in UTC ms; `until` is absent while it lasts. */
export interface Interval {
  readonly kind: 'waiting' | 'walking' | 'serving' | 'parked' | 'missing';
  readonly from: number;
  readonly until?: number;
  readonly counterId?: string;
  readonly by?: string;
}

/** What happened to a ticket, without anything personal: documents by kind, money in fen. */
export type StoryFact =
  | {
      readonly what: 'issued';
      readonly serviceId: string;
      readonly classId: string;
      readonly comesAs: ComesAs;
      readonly documents: readonly DocumentCheck[];
      readonly ahead: number;
      /** What the paper promised. */
      readonly withinMinutes?: number;
    }
  | {
      readonly what: 'called';
      readonly counterId: string;
      readonly chosen: boolean;
      readonly classId?: string;
      readonly why?: CallWhy;
    }
  | { readonly what: 'pushedBack'; readonly ahead: number }
  | { readonly what: 'calledAgain' }
  | { readonly what: 'started'; readonly counterId: string }
  | { readonly what: 'missed' | 'returned' | 'signed' | 'mistake' | 'left' | 'hurried' | 'wished' | 'cameBack' }
  | { readonly what: 'apologised' | 'leftSeat' | 'covered' }
  | { readonly what: 'parked' | 'resumed'; readonly counterId: string }
  | { readonly what: 'transferred'; readonly queueId: string; readonly toCounter?: string; readonly serviceId?: string }
  | { readonly what: 'ended'; readonly outcome: Outcome }
  | { readonly what: 'language'; readonly language: Language }
  | { readonly what: 'steps'; readonly done: number; readonly skipped: number }
  | { readonly what: 'taken'; readonly items: readonly { readonly document?: string; readonly kind?: string }[] }
  | { readonly what: 'handedBack'; readonly items: readonly StoryItem[] }
  | { readonly what: 'slip' }
  | {
      readonly what: 'received';
      readonly method: PaymentMethod;
      readonly due: number;
      readonly received: number;
      readonly change: number;
    }
  | { readonly what: 'changeGiven'; readonly change: number; readonly receiptNumber: string }
  | { readonly what: 'serviceAdded'; readonly serviceId: string }
  | {
      readonly what: 'serviceRefused';
      readonly serviceId: string;
      readonly reason: string;
      readonly missing: readonly string[];
    };

export interface StoryItem {
  readonly paper: 'document' | 'slip' | 'receipt';
  readonly document?: string;
}
/** A fact with its time and who did it: a staff number, a program's name, or nobody's. */
export type StoryEntry = StoryFact & { readonly n: number; readonly at: number; readonly by?: string };

export interface TurnedAway {
  readonly n: number;
  readonly at: number;
  readonly by?: string;
  readonly serviceId: string;
  readonly ticketId?: string;
  /** Refused: ownInterest, ownerRights or notForOthers. Diverted: terminal, online or otherHall. */
  readonly reason: string;
  readonly missing: readonly string[];
  readonly hall?: string;
}

export interface CurvePoint {
  /** UTC ms: the end of the stretch. */
  readonly at: number;
  /** People who took a number in the stretch that ends here. */
  readonly arrived: number;
  /** People waiting at this moment. */
  readonly waiting: number;
  /** The longest of their waits at this moment, in ms; 0 when nobody waits. */
  readonly longest: number;
}
export interface DayCurve {
  readonly day: string;
  /** What the axis shows: opening hours, widened by whoever came outside them. UTC ms. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Up to now on the present day. */
  readonly points: readonly CurvePoint[];
  /** The first and the last business day that this hall remembers. */
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** Somebody at a counter, or away from it for a while. UTC ms; `until` is absent while it lasts. */
export interface PostInterval {
  readonly counterId: string;
  readonly staff: string;
  readonly kind: 'post' | 'break';
  readonly from: number;
  readonly until?: number;
  readonly reason?: BreakReason;
}

/** The counters and queues of the hall at one moment: what the board shows live and what a recording plays. */
export interface HallPicture {
  readonly waiting: number;
  readonly longestSince?: number;
  readonly counters: readonly CounterRow[];
  readonly queues: readonly Pick<QueueStanding, 'queueId' | 'waiting' | 'longestSince' | 'counters'>[];
  readonly today: {
    readonly issued: number;
    readonly served: number;
    readonly gaveUp: number;
    readonly noShow: number;
    readonly refused: number;
    readonly diverted: number;
  };
}

/** Fields of a row that changed; null for one that is gone. */
export type Patch = Readonly<Record<string, unknown>>;
/** What changed at one moment; nothing is named that stayed as it was. */
export interface Frame {
  readonly at: number;
  readonly hall?: Patch;
  readonly today?: Patch;
  readonly counters?: Readonly<Record<string, Patch>>;
  readonly queues?: Readonly<Record<string, Patch>>;
}
export interface Recording {
  readonly from: number;
  readonly to: number;
  /** The hall at `from`, or at `begins`; absent when nothing was recorded until `to`. */
  readonly start?: HallPicture;
  /** The hall is no older than this, UTC ms. */
  readonly begins?: number;
  readonly frames: readonly Frame[];
}

export interface BoardAnswers {
  tickets: { readonly rows: readonly TicketRecord[]; readonly next?: number; readonly count: number };
  ticketStory: {
    readonly ticket: TicketRecord;
    readonly intervals: readonly Interval[];
    readonly entries: readonly StoryEntry[];
  };
  turnedAway: { readonly rows: readonly TurnedAway[]; readonly next?: number; readonly count: number };
  dayCurve: DayCurve;
  postsOfDay: { readonly intervals: readonly PostInterval[] };
  recording: Recording;
}
