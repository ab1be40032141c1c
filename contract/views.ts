// Every view there is: pushed whole to its audience, built for it alone.
// The display, the kiosk and the phone never receive a surname, a document or a remark of the staff.
import type { BreakReason } from './board-commands.ts';
import type { CommandName, Customer, DocumentCheck, PaymentMethod } from './commands.ts';
import type { ControlAlertKind, ControlView, OutageRow, PlanOnScreen } from './control.ts';
import type { Rating, RatingReason } from './customer-commands.ts';
import type { PromisesView } from './forecast.ts';
import type { DeskStep, Pack, Service } from './pack.ts';
import type { RefusalCode } from './refusals.ts';
import type { SlipKind } from './slip.ts';
import type { Place, Screen } from './wire.ts';
import type { ComesAs, Language, Need, Role, Text } from './words.ts';

/** The life of a ticket. `missing`: called and not there; may come back once. */
export type TicketStatus = 'waiting' | 'called' | 'serving' | 'parked' | 'missing';
/** How a ticket ended. */
export type Outcome = 'served' | 'refused' | 'diverted' | 'gaveUp' | 'noShow' | 'cancelled' | 'dayEnded';

/** Whether a command can be given now, and if not, why not. */
export type Allowed = Partial<Record<CommandName, true | RefusalCode>>;

/** What the hall offers: the pack as screens need it. Changes only when a pack is adopted. */
export interface GuideView {
  readonly packHash: string;
  readonly hallId: string;
  readonly timeZone: string;
  readonly hall: Pick<
    Pack,
    'name' | 'address' | 'phone' | 'brand' | 'defaultLanguage' | 'dayRollsAt' | 'hours' | 'display' | 'currency'
  >;
  readonly places: Pack['places'];
  readonly queues: Pack['queues'];
  /** Empty: this hall asks for no skills. */
  readonly skills: NonNullable<Pack['skills']>;
  readonly classes: Pack['classes'];
  readonly fairness?: Pack['fairness'];
  /** "I need more time": absent where it is not offered. */
  readonly pushBack?: Pack['pushBack'];
  /** The class of numbers with an appointment: nobody gives it by hand. */
  readonly appointmentClass?: string;
  readonly counters: Pack['counters'];
  readonly documents: Pack['documents'];
  readonly groups: Pack['groups'];
  readonly services: readonly GuideService[];
  readonly districts: Pack['districts'];
  readonly halls: Pack['halls'];
  readonly slips: Pack['slips'];
  /** The emergency plan, and what is said in an evacuation and after an outage. */
  readonly control: Pick<Pack['control'], 'plan' | 'evacuation' | 'outage'>;
  /** The hall's printers by name, for whoever has to walk to one. */
  readonly printers: readonly Pick<Pack['printers'][number], 'id' | 'name'>[];
}
/** A service with what its search needs: full pinyin without tones or spaces, and initials, of its name and of each Chinese search word. */
export interface GuideService extends Service {
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

/** One call, with its identity and time: a display announces the unseen, fresh ones. */
export interface Call {
  readonly callId: string;
  readonly at: number;
  readonly ticketId: string;
  readonly number: string;
  readonly counterId: string;
  readonly language: Language;
  readonly again: boolean;
  /** Somebody with a priority goes first: how many who came before wait on, and about how many minutes longer for it. */
  readonly priority?: { readonly passed: number; readonly delayMinutes: number };
}

/** Somebody who came later and went first: the number, what the class added in minutes, and whether the number was called by choice. */
export interface WentFirst {
  readonly number: string;
  readonly plusMinutes: number;
  readonly chosen?: true;
}
/** Why a ticket was called when it was. */
export interface CallWhy {
  /** Time in the line until the call, in ms, and what the class added to it, in minutes. */
  readonly waitedMs: number;
  readonly plusMinutes: number;
  /** Numbers that came before and wait on: how many, and the first of them. */
  readonly passed: number;
  readonly firstPassed?: string;
  /** How many came later and went first, and the latest of them. */
  readonly slips: number;
  readonly wentFirst: readonly WentFirst[];
}

/** How a line of waiting people stands. */
export interface QueueStanding {
  readonly queueId: string;
  readonly waiting: number;
  readonly longestSince?: number;
  /** Counters of this queue with somebody at them. */
  readonly counters: readonly string[];
  /** What somebody who joined now would be promised; absent while nobody can say, because no counter is open. */
  readonly withinMinutes?: number;
}
/** What a person choosing this service now would meet. */
export interface ServiceStanding {
  readonly serviceId: string;
  readonly ahead: number;
  readonly counters: readonly string[];
  /** As for a queue. */
  readonly withinMinutes?: number;
}

export interface PrinterStanding {
  readonly printerId: string;
  readonly state: 'ok' | 'nearEnd' | 'failing';
  /** Stable code of the last failure: unreachable, timeout, paperOut, coverOpen, offline, connectionLost. */
  readonly error?: string;
  readonly since?: number;
}

export type AlertKind =
  | ControlAlertKind
  | 'helpCall' // about: counter
  | 'leftBehind' // about: number, counter, items; change in fen
  | 'handedOn' // the third hand-off of a visit; about: ticketId, number, from, queue [P-11]
  | 'printerFailing'
  | 'slipFailed'
  | 'promisePassed' // about: ticketId, number, waitedMinutes, promisedMinutes, ahead; withinMinutes from then on, if anybody could say
  | 'deviceWaiting';
export interface AlertRow {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly at: number;
  readonly state: 'raised' | 'taken';
  readonly takenBy?: string;
  /** Whom it is for, by role. */
  readonly to?: readonly Role[];
  /** How often it has gone on to somebody else because nobody took it. */
  readonly escalated?: number;
  /** When it goes on to whom, unless somebody takes it before. */
  readonly escalates?: { readonly at: number; readonly to: readonly Role[] };
  /** What it is about, by kind: printerId, number, error … */
  readonly about: Readonly<Record<string, string>>;
}

/** A ticket as staff on the floor see it. */
export interface TicketRow {
  readonly ticketId: string;
  readonly number: string;
  readonly status: TicketStatus;
  readonly serviceId: string;
  readonly queueId: string;
  readonly classId: string;
  readonly needs: readonly Need[];
  readonly arrivedAt: number;
  /** When the present status began. */
  readonly since: number;
  readonly counterId?: string;
  readonly language: Language;
  /** Minutes from the arrival, as printed. */
  readonly promisedMinutes?: number;
  /** How many came later and went first, and the latest of them; absent when nobody did. */
  readonly slips?: number;
  readonly wentFirst?: readonly WentFirst[];
  /** The appointed time, UTC ms, and how it was kept. */
  readonly appointment?: { readonly at: number; readonly kept: 'early' | 'onTime' | 'late' };
}
export interface FinishedRow {
  readonly ticketId: string;
  readonly number: string;
  readonly serviceId: string;
  readonly counterId?: string;
  readonly outcome: Outcome;
  readonly endedAt: number;
}

export interface KioskView {
  readonly open: boolean;
  /** Today's closing time, UTC ms; absent when the hall does not open today. */
  readonly closesAt?: number;
  readonly calls: readonly Call[];
  readonly services: readonly ServiceStanding[];
  readonly printer: PrinterStanding;
}

export interface GreeterView {
  readonly waiting: readonly TicketRow[];
  readonly called: readonly TicketRow[];
  readonly missing: readonly TicketRow[];
  readonly parked: readonly TicketRow[];
  readonly finished: readonly FinishedRow[];
  readonly queues: readonly QueueStanding[];
  readonly services: readonly ServiceStanding[];
  readonly alerts: readonly AlertRow[];
  readonly printer: PrinterStanding;
  readonly refusedToday: number;
  /** The emergency plan, while it runs. [S-04] */
  readonly plan?: PlanOnScreen;
  /** Who waited through an outage and has not had the apology yet. [S-19] */
  readonly outage?: readonly OutageRow[];
}

export interface HeldItem {
  readonly itemId: string;
  /** Document or paper, named for the hand-over. [C-22] */
  readonly name: Text;
  readonly what: 'document' | 'slip' | 'receipt';
  readonly since: number;
  /** A business slip that still wants its signature. */
  readonly toSign: boolean;
}
export interface DeskStepView extends DeskStep {
  readonly state: 'done' | 'skipped' | 'current' | 'later';
  readonly at?: number;
}
export interface PaymentView {
  readonly stage: 'due' | 'received' | 'done';
  readonly method?: PaymentMethod;
  readonly due: number;
  /** What the service costs by the pack; another amount needs a reason. */
  readonly usual?: number;
  /** What went back since. */
  readonly refunded?: number;
  readonly received?: number;
  readonly change?: number;
  /** Change in the fewest notes and coins, largest first, in fen. */
  readonly breakdown: readonly { readonly fen: number; readonly count: number }[];
}
/** The ticket at a counter, called or served, with all that its clerk may know. */
export interface CounterTicket {
  readonly ticketId: string;
  /** Waited through an outage: the apology is due. UTC ms. [S-19] */
  readonly outage?: { readonly from: number; readonly to: number };
  readonly number: string;
  readonly status: 'called' | 'serving';
  readonly serviceId: string;
  readonly comesAs: ComesAs;
  readonly classId: string;
  readonly needs: readonly Need[];
  readonly language: Language;
  readonly customer?: Customer;
  readonly note?: string;
  readonly documents: readonly DocumentCheck[];
  readonly checkedBy?: string;
  readonly arrivedAt: number;
  readonly calledAt: number;
  readonly startedAt?: number;
  readonly calls: number;
  readonly why?: CallWhy;
  /** For what the class was given, from the list of its customers. [O-27] */
  readonly grounds?: string;
  readonly callAgainFrom: number;
  /** Minutes from the arrival, as printed. */
  readonly promisedMinutes?: number;
  /** Called later than promised: thank them for waiting. */
  readonly waitedLonger: boolean;
  /** Services done on this ticket before the present one. */
  readonly earlierServices: readonly string[];
  readonly steps: readonly DeskStepView[];
  /** Documents that the present service asks for and that are not held yet. */
  readonly toTake: readonly string[];
  readonly held: readonly HeldItem[];
  readonly payment?: PaymentView;
  readonly pointsToNote: Service['pointsToNote'];
  /** The clerk has left the seat; with `back`, is back and has yet to apologise. [C-29, C-30] */
  readonly away?: { readonly since: number; readonly back?: number };
  /** The customer presses for speed: what may be left out is folded away. [C-38] */
  readonly hurry: boolean;
  /** What is left of the present service: its open steps and roughly the minutes they take. */
  readonly left: { readonly steps: number; readonly aboutMinutes: number };
  /** The business slip that was printed, by its number. */
  readonly slip?: string;
}
export interface CounterView {
  readonly counterId: string;
  readonly staff?: { readonly number: string; readonly name: string };
  readonly state: 'closed' | 'ready' | 'called' | 'serving' | 'tidying' | 'away';
  /** Why nobody is called here for a while, by kind. */
  readonly away?: BreakReason;
  readonly ticket?: CounterTicket;
  readonly waiting: number;
  readonly longestSince?: number;
  readonly parked: readonly TicketRow[];
  readonly missing: readonly TicketRow[];
  readonly servedToday: number;
  readonly counters: readonly {
    readonly counterId: string;
    readonly state: CounterView['state'];
    readonly waiting: number;
  }[];
  /** Counters with a clerk and without a customer, the nearest first. [C-26] */
  readonly idle: readonly string[];
  /** The clerk's own cash drawer; its sum is not shown before it was counted. */
  readonly drawer?: { readonly since: number; readonly float: number; readonly removed: number };
  /** This counter's call for help, until somebody has dealt with it. [C-41] */
  readonly help?: AlertRow;
  readonly printer: PrinterStanding;
  readonly alerts: readonly AlertRow[];
  /** The emergency plan, while it runs. [S-04] */
  readonly plan?: PlanOnScreen;
  readonly allowed: Allowed;
}

/** The desk's screen that faces the customer; nothing private that the next in line could read. */
export interface CustomerView {
  readonly counterId: string;
  readonly staff?: string;
  readonly number?: string;
  readonly language?: Language;
  readonly stage: 'closed' | 'idle' | 'called' | 'serving' | 'sign' | 'received' | 'change' | 'handBack' | 'farewell';
  /** The visit that can be rated now, until the instant when there is one, and what was said of it. */
  readonly rate?: {
    readonly ticketId: string;
    readonly until?: number;
    readonly rating?: Rating;
    readonly reason?: RatingReason;
  };
  /** The ticket whose customer may sign here. */
  readonly signs?: string;
  readonly payment?: PaymentView;
  readonly handBack: readonly Text[];
}

export interface DisplayView {
  readonly calls: readonly Call[];
  /** Numbers that were called and not there. */
  readonly missing: readonly string[];
  readonly queues: readonly QueueStanding[];
  readonly open: boolean;
  readonly closesAt?: number;
  /** While the plan says so: the other ways to get things done. [S-04] */
  readonly channels?: readonly Text[];
}

export interface CounterRow {
  readonly counterId: string;
  readonly state: CounterView['state'];
  readonly since: number;
  readonly staff?: { readonly number: string; readonly name: string };
  readonly ticketId?: string;
  readonly number?: string;
  readonly serviceId?: string;
  /** Why nobody is called here for a while, by kind. */
  readonly away?: BreakReason;
  /** Until when the present state is nothing unusual, UTC ms. */
  readonly usualUntil?: number;
  /** The lines that it serves, its own first; `assigned` when a manager has settled them. */
  readonly queues: readonly string[];
  readonly assigned?: true;
  /** Things of the customer's that this desk holds. */
  readonly held: number;
  readonly servedToday: number;
  /** Cash taken less change given today, in fen. */
  readonly cashToday: number;
}
export interface StaffRow {
  readonly number: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Absent: trusted with every line. */
  readonly skills?: readonly string[];
  readonly active: boolean;
  readonly post?: Place;
  /** Since when at the post, UTC ms. */
  readonly postSince?: number;
}
export interface DeviceRow {
  readonly deviceId: string;
  readonly name: string;
  readonly place: Place;
  readonly state: 'waiting' | 'approved';
  readonly connected: boolean;
  readonly since: number;
}
export interface ManagerView {
  readonly day?: string;
  readonly open: boolean;
  readonly waiting: number;
  readonly longestSince?: number;
  readonly counters: readonly CounterRow[];
  readonly queues: readonly QueueStanding[];
  readonly alerts: readonly AlertRow[];
  readonly printers: readonly PrinterStanding[];
  readonly today: {
    readonly issued: number;
    readonly served: number;
    readonly gaveUp: number;
    readonly noShow: number;
    readonly refused: number;
    readonly diverted: number;
    /** Mean wait of those called today, in ms; absent before the first call. */
    readonly meanWait?: number;
    /** What customers said of their visits today. */
    readonly ratings: Readonly<Record<Rating, number>>;
    /** Waits of those called today by class, in ms: the mean and the longest. [P-09] */
    readonly classes?: readonly {
      readonly classId: string;
      readonly called: number;
      readonly meanWait: number;
      readonly longestWait: number;
    }[];
    /** Refusals by their reason and the document that was missing. */
    readonly refusals: readonly { readonly reason: string; readonly document?: string; readonly count: number }[];
  };
  readonly staff: readonly StaffRow[];
  readonly devices: readonly DeviceRow[];
  /** Is it under control. [S-03] */
  readonly control?: ControlView;
  /** Promises of waiting times, and how they were kept. */
  readonly promises?: PromisesView;
  readonly allowed: Allowed;
}

/** All that the customer's phone needs, in one small view. */
export interface PhoneTicketView {
  readonly hallName: Text;
  readonly brandColor: string;
  readonly ticketId: string;
  readonly number: string;
  readonly service: Text;
  readonly language: Language;
  readonly status: TicketStatus | 'ended';
  readonly outcome?: Outcome;
  readonly ahead: number;
  /** From now on; absent while nobody can say. */
  readonly withinMinutes?: number;
  /** What stands on paper: minutes from the arrival, and UTC ms by when that is. */
  readonly promised?: { readonly minutes: number; readonly until: number };
  readonly counter?: Text;
  readonly callId?: string;
  readonly waitAt: Text;
  readonly bring: readonly Text[];
  readonly mayCancel: boolean;
  /** "I need more time" is offered: so many who come after would go first, so many times more. [G-10] */
  readonly pushBack?: { readonly places: number; readonly left: number };
  /** The hall is being evacuated: what to do, and that the number stays. */
  readonly evacuation?: Pack['control']['evacuation'];
}

export interface PrintJobRow {
  readonly printJobId: string;
  readonly printer: string;
  readonly kind: SlipKind;
  readonly number?: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'confirmed' | 'failed' | 'abandoned';
  readonly attempts: number;
  readonly error?: string;
  readonly at: number;
  readonly nextTryAt?: number;
  readonly reprint: boolean;
}
export interface PrintersView {
  readonly printers: readonly {
    readonly id: string;
    readonly name: Text;
    readonly paperMillimetres: 80 | 58;
    readonly virtual: boolean;
    readonly standing: PrinterStanding;
  }[];
  /** The newest fifty, newest first. Its picture is at /printers/<printJobId>.png. */
  readonly jobs: readonly PrintJobRow[];
}

export interface Views {
  guide: GuideView;
  kiosk: KioskView;
  greeter: GreeterView;
  counter: CounterView;
  customer: CustomerView;
  display: DisplayView;
  manager: ManagerView;
  phoneTicket: PhoneTicketView;
  printers: PrintersView;
}
export type ViewName = keyof Views;
export const VIEW_NAMES: readonly ViewName[] = [
  'guide',
  'kiosk',
  'greeter',
  'counter',
  'customer',
  'display',
  'manager',
  'phoneTicket',
  'printers',
];

/** Which view a screen shows besides the guide. */
export const VIEW_OF_SCREEN: Record<Screen, ViewName> = {
  kiosk: 'kiosk',
  greeter: 'greeter',
  counter: 'counter',
  customer: 'customer',
  display: 'display',
  manager: 'manager',
  printers: 'printers',
};
