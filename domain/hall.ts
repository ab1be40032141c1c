// The hall as it stands: immutable data, evolved by events alone.
// It holds what is live. What has ended is counted here and kept in the read tables, so that a long day costs no more than a short one.
import type { BreakReason } from '../contract/board-commands.ts';
import type { DocumentCheck, PaymentMethod } from '../contract/commands.ts';
import type { Rating, RatingReason } from '../contract/customer-commands.ts';
import type { Pack } from '../contract/pack.ts';
import type { AlertKind, Call, FinishedRow, TicketStatus } from '../contract/views.ts';
import type { Place } from '../contract/wire.ts';
import type { ComesAs, Language, Need, Role } from '../contract/words.ts';
import { type Control, IN_CONTROL } from './control/control.ts';
import type { CallReason, Passing } from './queue/call-reason.ts';

export interface Visit {
  readonly visitId: string;
  readonly packHash: string;
  readonly language: Language;
  readonly begunAt: number;
  /** Tickets of this visit that are still live. */
  readonly live: readonly string[];
  /** How often it was handed on to another desk. [P-11] */
  readonly handOffs?: number;
}

export interface LegStep {
  readonly step: string;
  readonly state: 'done' | 'skipped';
  readonly at: number;
}
export interface Payment {
  readonly method: PaymentMethod;
  readonly due: number;
  readonly received: number;
  readonly change: number;
  /** Both amounts have been said; the money has changed hands. [C-21] */
  readonly given: boolean;
  /** Number of its receipt, and what went back of it since, in fen. */
  readonly receipt?: string;
  readonly refunded?: number;
}
/** One need of a ticket. A second need at the desk continues the same ticket with another leg. */
export interface ServiceLeg {
  readonly legId: string;
  readonly serviceId: string;
  readonly comesAs: ComesAs;
  readonly documents: readonly DocumentCheck[];
  readonly checkedBy?: string;
  readonly guided: boolean;
  readonly othersWaiting: boolean;
  /** The emergency plan leaves offers out. [S-04] */
  readonly withoutOffers?: true;
  /** The first service at this desk: its customer is greeted. */
  readonly firstHere?: boolean;
  readonly steps: readonly LegStep[];
  readonly payment?: Payment;
  readonly slipPrinted: boolean;
  /** The business slip's number, and the one that it replaces because that was wrong. [C-43] */
  readonly slip?: string;
  readonly replaces?: string;
  readonly signed: boolean;
  readonly outcome?: 'served' | 'refused';
}
/** Something of the customer's, or for the customer, that the desk holds until it is handed over. [C-22] */
export interface Held {
  readonly itemId: string;
  readonly what: 'document' | 'slip' | 'receipt';
  /** The document of the pack; absent for papers. */
  readonly document?: string;
  readonly kind?: string;
  readonly since: number;
}

/** An appointment, UTC ms, and how it was kept. */
export interface KeptAppointment {
  readonly at: number;
  readonly kept: 'early' | 'onTime' | 'late';
}

/** What a customer has been told about the wait. [K-33] */
export interface ToldWait {
  /** On paper: within so many minutes of the arrival. */
  readonly minutes: number;
  /** UTC ms: by then, as printed. */
  readonly until: number;
  /** UTC ms: by then, by the last word that was given; absent when nobody could say any more. */
  readonly lastUntil?: number;
}

export interface Ticket {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
  readonly queueId: string;
  readonly classId: string;
  readonly needs: readonly Need[];
  readonly language: Language;
  readonly arrivedAt: number;
  /** The effective arrival, UTC ms: the wait counts from here. The arrival itself, or the place that was given after falling back. */
  readonly standing: number;
  /** When the customer came back behind others, after a missed call or by their own wish: from then on the class does not count. UTC ms. */
  readonly fellBackAt?: number;
  /** How many who came later have gone first (Larson's slips), and how many who came before were passed by this call (his skips). */
  readonly slips?: number;
  readonly skips?: number;
  /** Why it was called, as long as the call lasts. */
  readonly why?: CallReason;
  /** Who they were: the numbers that went first, the latest of them, and what their class added, in minutes. */
  readonly passedBy?: readonly Passing[];
  /** How often more time was asked for. */
  readonly pushedBack?: number;
  readonly appointment?: KeptAppointment;
  /** For what the class was given: from the list of its customers. [O-27] */
  readonly grounds?: string;
  readonly status: TicketStatus;
  readonly since: number;
  readonly counterId?: string;
  /** Set by a transfer or a parking: only this counter calls it. */
  readonly onlyCounter?: string;
  readonly calledAt?: number;
  readonly told?: ToldWait;
  readonly calls: number;
  readonly lastCallAt?: number;
  readonly returned: boolean;
  readonly legs: readonly ServiceLeg[];
  readonly held: readonly Held[];
  readonly papers: number;
  /** The clerk has left the seat; with `back`, is back and has not apologised yet. [C-29, C-30] */
  readonly away?: { readonly since: number; readonly back?: number };
  /** The customer presses for speed. [C-38] */
  readonly hurry?: boolean;
}

export interface CounterState {
  readonly staff?: string;
  /** On a break: nobody is called here. */
  readonly away?: { readonly reason: BreakReason; readonly since: number };
  /** The lines that a manager has settled for this counter, instead of the pack's. */
  readonly queues?: readonly string[];
  readonly ticketId?: string;
  readonly tidying: boolean;
  readonly since: number;
  /** The last ticket that was served here, until the next is called: it may still be rated. */
  readonly justServed?: { readonly ticketId: string; readonly language: Language; readonly at: number };
  /** What its customer, or the present one, has said. */
  readonly rated?: { readonly ticketId: string; readonly rating: Rating; readonly reason?: RatingReason };
  readonly servedToday: number;
  readonly cashToday: number;
}

/** A clerk's cash drawer, in fen: what was in it at first, what came since, what was brought to the safe. */
export interface Drawer {
  readonly since: number;
  readonly float: number;
  readonly taken: number;
  readonly removed: number;
}

export interface Alert {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly at: number;
  readonly about: Readonly<Record<string, string>>;
  readonly takenBy?: string;
  /** Whom it is for by now; absent: whom the pack says at first. */
  readonly to?: readonly Role[];
  /** How often it has gone on to somebody else. */
  readonly step?: number;
}

export interface DayTotals {
  readonly issued: number;
  readonly served: number;
  readonly gaveUp: number;
  readonly noShow: number;
  readonly refused: number;
  readonly diverted: number;
  readonly called: number;
  readonly waitedMs: number;
  /** Waits of those called today, by class. [P-09] */
  readonly waits?: Readonly<
    Record<string, { readonly called: number; readonly waitedMs: number; readonly longestMs: number }>
  >;
  /** Key: reason, or reason and document joined by a space. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly receipts: number;
  /** Visits rated today, by rating. */
  readonly ratings: Readonly<Record<Rating, number>>;
  /** Customers who said that they wait too long. [F-30] */
  readonly waitComplaints: number;
}

export interface BusinessDay {
  /** YYYY-MM-DD of the hall's calendar. */
  readonly date: string;
  readonly opensAt: number;
  readonly endsAt: number;
}

export interface StaffMember {
  readonly number: string;
  readonly roles: readonly Role[];
  /** Absent: trusted with every line. */
  readonly skills?: readonly string[];
  readonly active: boolean;
}

/** What stands in the ledger, as of event `ledger`. */
export interface Hall {
  readonly hallId: string;
  readonly timeZone: string;
  readonly ledger: number;
  /** Time of the last event: no event is earlier than the one before it. */
  readonly clock: number;
  readonly day?: BusinessDay;
  readonly packHash: string;
  /** Packs in use: the one in force and those under which open visits began. */
  readonly packs: Readonly<Record<string, Pack>>;
  readonly lastNumber: Readonly<Record<string, number>>;
  /** By line: calls with a priority in a row, since the last ordinary customer of that line. */
  readonly runs?: Readonly<Record<string, number>>;
  readonly visits: Readonly<Record<string, Visit>>;
  readonly tickets: Readonly<Record<string, Ticket>>;
  readonly counters: Readonly<Record<string, CounterState>>;
  /** Who is signed in where; key `screen at`. */
  readonly posts: Readonly<
    Record<string, { readonly staff: string; readonly place: Place; readonly device: string; readonly since: number }>
  >;
  readonly staff: Readonly<Record<string, StaffMember>>;
  readonly alerts: Readonly<Record<string, Alert>>;
  /** Open cash drawers by the clerk's staff number. */
  readonly drawers: Readonly<Record<string, Drawer>>;
  readonly calls: readonly Call[];
  readonly finished: readonly FinishedRow[];
  readonly today: DayTotals;
  readonly control: Control;
}

export const NO_TOTALS: DayTotals = {
  issued: 0,
  served: 0,
  gaveUp: 0,
  noShow: 0,
  refused: 0,
  diverted: 0,
  called: 0,
  waitedMs: 0,
  refusals: {},
  receipts: 0,
  ratings: { good: 0, fair: 0, poor: 0 },
  waitComplaints: 0,
};

export function emptyHall(founding: {
  hallId: string;
  timeZone: string;
  packHash: string;
  packs: Readonly<Record<string, Pack>>;
}): Hall {
  return {
    ...founding,
    ledger: 0,
    clock: 0,
    lastNumber: {},
    visits: {},
    tickets: {},
    counters: {},
    posts: {},
    staff: {},
    alerts: {},
    drawers: {},
    calls: [],
    finished: [],
    today: NO_TOTALS,
    control: IN_CONTROL,
  };
}

export const CLOSED_COUNTER: CounterState = { tidying: false, since: 0, servedToday: 0, cashToday: 0 };

export function counterState(hall: Hall, counterId: string): CounterState {
  return hall.counters[counterId] ?? CLOSED_COUNTER;
}

/** The pack in force. */
export function packOf(hall: Hall): Pack {
  const pack = hall.packs[hall.packHash];
  if (!pack) throw new Error(`pack ${hall.packHash} is in force but not loaded`);
  return pack;
}

/** The pack under which a visit began, or the one in force. */
export function packOfVisit(hall: Hall, visitId: string): Pack {
  const hash = hall.visits[visitId]?.packHash;
  return (hash && hall.packs[hash]) || packOf(hall);
}

/** The service being served on a ticket, if its last leg is still open. */
export function openLeg(ticket: Ticket): ServiceLeg | undefined {
  const last = ticket.legs.at(-1);
  return last && !last.outcome ? last : undefined;
}

/** The identity of the service that comes after those on the ticket. */
export function nextLegId(ticket: Ticket): string {
  return `${ticket.ticketId}.${ticket.legs.length + 1}`;
}

export function lastLeg(ticket: Ticket): ServiceLeg {
  const last = ticket.legs.at(-1);
  if (!last) throw new Error(`ticket ${ticket.ticketId} has no service leg`);
  return last;
}

export function postKey(place: Place): string {
  return `${place.screen} ${place.at}`;
}
