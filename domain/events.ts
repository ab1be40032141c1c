// What happened, in the past tense. Events hold no personal data: a document is its kind, present and valid; a name is kept elsewhere.
import type { DocumentCheck, PaymentMethod } from '../contract/commands.ts';
import type { AlertKind, Outcome } from '../contract/views.ts';
import type { Place } from '../contract/wire.ts';
import type { ComesAs, Language, Need, Role } from '../contract/words.ts';
import type { By } from './actor.ts';
import type { AdviceEvents } from './advice/advice-events.ts';
import type { BrandEvents } from './brand/brand-events.ts';
import type { Control } from './control/control.ts';
import type { ControlEvents } from './control/control-events.ts';
import type { CustomerEvents } from './customer/customer-events.ts';
import type { DrawerEvents } from './drawer/drawer-events.ts';
import type { PromiseEvents, WaitPromise } from './forecast/promise-events.ts';
import type { Alert, BusinessDay, CounterState, Hall, Held, KeptAppointment, Ticket, Visit } from './hall.ts';
import type { InterruptionEvents } from './interruptions/interruption-events.ts';
import type { CounterEvents } from './posts/post-events.ts';
import type { CallReason } from './queue/call-reason.ts';

/** What is carried over a day's end, so that a start reads no more than one day. */
export interface CarriedOver {
  readonly visits: readonly Visit[];
  readonly tickets: readonly Ticket[];
  readonly counters: Readonly<Record<string, CounterState>>;
  readonly posts: Hall['posts'];
  readonly staff: Hall['staff'];
  readonly alerts: readonly Alert[];
  readonly drawers?: Hall['drawers'];
  readonly control?: Control;
  readonly packHash: string;
}

export interface EventData
  extends BrandEvents,
    ControlEvents,
    CustomerEvents,
    DrawerEvents,
    InterruptionEvents,
    PromiseEvents {
  DayOpened: { readonly day: BusinessDay; readonly carried: CarriedOver };
  PackAdopted: { readonly packHash: string };

  StaffAdded: { readonly staff: string; readonly roles: readonly Role[]; readonly skills?: readonly string[] };
  StaffChanged: {
    readonly staff: string;
    readonly roles?: readonly Role[];
    readonly skills?: readonly string[];
    readonly active?: boolean;
    readonly pinChanged: boolean;
  };
  PostOpened: { readonly staff: string; readonly place: Place; readonly device: string };
  PostClosed: { readonly staff: string; readonly place: Place };
  DeviceApproved: { readonly deviceId: string; readonly place: Place };
  DeviceRevoked: { readonly deviceId: string };

  VisitBegan: { readonly visitId: string; readonly packHash: string; readonly language: Language; readonly at: number };
  NeedTriaged: {
    readonly visitId: string;
    readonly serviceId: string;
    readonly comesAs: ComesAs;
    readonly documents: readonly DocumentCheck[];
    readonly needs: readonly Need[];
    readonly outcome: 'ticket' | 'refused' | 'diverted';
  };
  ServiceRefused: {
    readonly visitId: string;
    readonly ticketId?: string;
    readonly serviceId: string;
    readonly comesAs: ComesAs;
    readonly reason: 'ownInterest' | 'ownerRights' | 'notForOthers';
    readonly missing: readonly string[];
    readonly hall?: string;
    readonly basis?: 'home' | 'work';
  };
  VisitDiverted: {
    readonly visitId: string;
    readonly serviceId: string;
    readonly to: 'terminal' | 'online' | 'otherHall';
    readonly hall?: string;
  };
  VisitEnded: { readonly visitId: string };

  TicketIssued: {
    readonly ticketId: string;
    readonly visitId: string;
    readonly day: string;
    readonly prefix: string;
    readonly sequence: number;
    readonly number: string;
    readonly queueId: string;
    readonly classId: string;
    readonly needs: readonly Need[];
    readonly language: Language;
    readonly serviceId: string;
    readonly comesAs: ComesAs;
    readonly documents: readonly DocumentCheck[];
    readonly arrivedAt: number;
    readonly standing: number;
    readonly ahead: number;
    readonly appointment?: KeptAppointment;
    /** For what the class was given: from the list of its customers. [O-27] */
    readonly grounds?: string;
    /** Absent: nobody could say, because no desk was open for it. */
    readonly promise?: WaitPromise;
  };
  TicketCalled: {
    readonly ticketId: string;
    readonly counterId: string;
    readonly callId: string;
    readonly at: number;
    /** Called out of turn, by right; the reason is a remark. */
    readonly chosen?: true;
    readonly agent?: string;
    /** Absent in what was written before calls said why. */
    readonly why?: CallReason;
  };
  TicketCalledAgain: { readonly ticketId: string; readonly callId: string };
  ServiceStarted: {
    readonly ticketId: string;
    readonly counterId: string;
    readonly at: number;
    readonly guided: boolean;
    readonly othersWaiting: boolean;
    /** The emergency plan leaves offers out. [S-04] */
    readonly withoutOffers?: true;
    readonly agent?: string;
  };
  TicketMissed: { readonly ticketId: string; readonly counterId: string };
  TicketReturned: { readonly ticketId: string; readonly standing: number; readonly fellBackAt?: number };
  /** [G-10] more time, by the customer's own wish: so many stand before it now. */
  TicketPushedBack: {
    readonly ticketId: string;
    readonly standing: number;
    readonly fellBackAt: number;
    readonly ahead: number;
  };
  TicketParked: { readonly ticketId: string; readonly counterId: string };
  TicketResumed: { readonly ticketId: string; readonly counterId: string };
  TicketTransferred: {
    readonly ticketId: string;
    readonly fromCounter: string;
    readonly queueId: string;
    readonly toCounter?: string;
    readonly serviceId?: string;
    /** The present service is over; the one named here comes after it. Without it, it is done instead. */
    readonly legId?: string;
  };
  TicketEnded: {
    readonly ticketId: string;
    readonly outcome: Outcome;
    readonly at: number;
    readonly counterId?: string;
  };
  TicketLanguageChanged: { readonly ticketId: string; readonly language: Language };

  StepConfirmed: { readonly ticketId: string; readonly step: string };
  StepSkipped: { readonly ticketId: string; readonly step: string };
  ItemsTaken: { readonly ticketId: string; readonly items: readonly Held[] };
  ItemsGivenBack: { readonly ticketId: string; readonly items: readonly string[] };
  BusinessSlipPrinted: {
    readonly ticketId: string;
    readonly printJobId: string;
    readonly item: Held;
    /** Its number on paper. */
    readonly slip: string;
  };
  SlipSigned: { readonly ticketId: string /** By finger on the customer's screen. */; readonly onScreen?: true };
  PaymentReceived: {
    readonly ticketId: string;
    readonly method: PaymentMethod;
    readonly due: number;
    readonly received: number;
    readonly change: number;
  };
  ChangeGiven: {
    readonly ticketId: string;
    readonly counterId: string;
    readonly change: number;
    readonly due: number;
    readonly method: PaymentMethod;
    readonly receiptNumber: string;
    readonly item: Held;
  };
  ServiceAdded: {
    readonly ticketId: string;
    readonly legId: string;
    readonly serviceId: string;
    readonly comesAs: ComesAs;
    readonly documents: readonly DocumentCheck[];
  };
  DeskTidied: { readonly counterId: string };

  AlertRaised: {
    readonly alertId: string;
    readonly kind: AlertKind;
    readonly about: Readonly<Record<string, string>>;
    /** Whom it is for; absent: whom the pack says. */
    readonly to?: readonly Role[];
  };
  AlertTaken: { readonly alertId: string; readonly staff: string };
  AlertOver: { readonly alertId: string };

  SlipOrdered: {
    readonly printJobId: string;
    readonly kind: string;
    readonly reprintOf?: string;
  };
  SlipAbandoned: { readonly printJobId: string };
}

export interface EventData extends AdviceEvents, CounterEvents {}
export type EventType = keyof EventData;
export type HallEvent = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType];

/** An event as it stands in the ledger: numbered without gaps, with time, actor and command. */
export type Recorded = HallEvent & {
  readonly n: number;
  readonly at: number;
  readonly by: By;
  readonly commandId?: string;
};

export function event<T extends EventType>(type: T, data: EventData[T]): HallEvent {
  return { type, data } as HallEvent;
}
