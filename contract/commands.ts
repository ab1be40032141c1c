// Every command there is: its payload and its reply. A command changes the hall; it is sent once and acts once.
import { z } from 'zod';
import { ADVICE_COMMANDS } from './advice.ts';
import { BOARD_COMMANDS } from './board-commands.ts';
import { BRAND_COMMANDS } from './brand-customers.ts';
import { CASH_COMMANDS } from './cash-commands.ts';
import { CONTROL_COMMANDS } from './control.ts';
import { CUSTOMER_COMMANDS } from './customer-commands.ts';
import { WAIT_COMMANDS } from './forecast.ts';
import { INTERRUPTION_COMMANDS } from './interruptions.ts';
import { ComesAs, Fen, Id, Instant, Language, Need, Note, Reason, Role, Slug, StaffNumber } from './words.ts';

/** What was found when a document was asked for: kind, there or not, valid or not; never its number. [G-15] */
export const DocumentCheck = z.strictObject({
  document: Slug,
  kind: Slug.optional(),
  present: z.boolean(),
  valid: z.boolean(),
});
export type DocumentCheck = z.infer<typeof DocumentCheck>;

/** How a customer is addressed, when they have said so. Kept outside the ledger. [F-31] */
export const Customer = z.strictObject({
  surname: z.string().trim().min(1).max(40),
  title: z.enum(['ms', 'mr', 'none']),
});
export type Customer = z.infer<typeof Customer>;

/** For integrators alone: when it really happened, within the business day. Everybody else's commands happen when they arrive. */
const occurredAt = Instant.optional();
/** For integrators alone: the name of the person or system that acted. */
const agent = z
  .string()
  .regex(/^[\w.-]{1,40}$/)
  .optional();
/** Compared with the actor's post, never trusted. */
const counter = Slug.optional();

const triage = {
  visitId: Id.optional(),
  serviceId: Slug,
  comesAs: ComesAs,
  documents: z.array(DocumentCheck).max(20).default([]),
  language: Language,
};

export const PaymentMethod = z.enum(['cash', 'card', 'mobile']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

export const COMMANDS = {
  // ── the door and the kiosk ──
  issueTicket: {
    payload: z.strictObject({
      ...triage,
      needs: z.array(Need).max(7).default([]),
      classId: Slug.optional(),
      /** The entry on the list of brand customers that gives the class. [P-09] */
      brandCustomer: Id.optional(),
      /** The appointed time, by staff or an integrator. */
      appointment: Instant.optional(),
      customer: Customer.optional(),
      note: Note.optional(),
      occurredAt,
    }),
    reply: z.object({
      visitId: Id,
      ticketId: Id,
      number: z.string(),
      ahead: z.int(),
      /** As printed on the ticket; absent while nobody can say. */
      withinMinutes: z.int().optional(),
      counters: z.array(Slug),
      waitAt: Slug,
      printJobId: Id,
      /** Where the customer's phone can follow the ticket; absent while the hall has no guest address. */
      phoneUrl: z.string().optional(),
      /** The visit already had a live ticket for this service. */
      second: z.boolean(),
    }),
  },
  refuseService: {
    payload: z.strictObject({
      ...triage,
      /** At the counter: the ticket whose present service is refused. */
      ticketId: Id.optional(),
      /** Where the customer would rather go: near home or near work, and the hall proposed. */
      nearTo: z.strictObject({ basis: z.enum(['home', 'work']), district: Slug, hall: Slug.optional() }).optional(),
      printBringList: z.boolean(),
    }),
    reply: z.object({
      visitId: Id,
      reason: z.enum(['ownInterest', 'ownerRights', 'notForOthers']),
      missing: z.array(Slug),
      printJobId: Id.optional(),
    }),
  },
  divertVisit: {
    payload: z.strictObject({ ...triage, to: z.enum(['terminal', 'online', 'otherHall']), hall: Slug.optional() }),
    reply: z.object({ visitId: Id }),
  },
  returnTicket: { payload: z.strictObject({ ticketId: Id }), reply: z.object({ number: z.string(), ahead: z.int() }) },
  cancelTicket: {
    payload: z.strictObject({ ticketId: Id, reason: z.enum(['gaveUp', 'mistake', 'duplicate']), occurredAt }),
    reply: z.object({ number: z.string() }),
  },
  ...WAIT_COMMANDS,
  /** "I need more time": a few who come after go first. `left`: how often it may still be asked. [G-10] */
  pushBack: {
    payload: z.strictObject({ ticketId: Id }),
    reply: z.object({ number: z.string(), ahead: z.int(), left: z.int() }),
  },
  changeLanguage: { payload: z.strictObject({ ticketId: Id, language: Language }), reply: z.object({}) },

  // ── calling ──
  callNext: { payload: z.strictObject({ counter }), reply: z.object({ ticketId: Id, number: z.string() }) },
  callTicket: {
    payload: z.strictObject({ ticketId: Id, reason: Reason, counter, agent, occurredAt }),
    reply: z.object({ ticketId: Id, number: z.string() }),
  },
  callAgain: { payload: z.strictObject({ ticketId: Id }), reply: z.object({ calls: z.int() }) },
  markMissing: { payload: z.strictObject({ ticketId: Id }), reply: z.object({ number: z.string() }) },
  startService: {
    payload: z.strictObject({
      ticketId: Id,
      /** For integrators alone: served elsewhere, without the desk's steps. */
      unguided: z.boolean().optional(),
      agent,
      occurredAt,
    }),
    reply: z.object({ number: z.string() }),
  },
  parkTicket: { payload: z.strictObject({ ticketId: Id, reason: Reason }), reply: z.object({ number: z.string() }) },
  resumeTicket: { payload: z.strictObject({ ticketId: Id }), reply: z.object({ number: z.string() }) },
  transferTicket: {
    payload: z.strictObject({
      ticketId: Id,
      to: z.union([z.strictObject({ counter: Slug }), z.strictObject({ queue: Slug })]),
      serviceId: Slug.optional(),
      note: Note.optional(),
    }),
    reply: z.object({ number: z.string(), ahead: z.int() }),
  },

  // ── the desk ──
  confirmStep: { payload: z.strictObject({ ticketId: Id, step: Slug }), reply: z.object({}) },
  skipStep: { payload: z.strictObject({ ticketId: Id, step: Slug, reason: Reason }), reply: z.object({}) },
  takeItems: {
    payload: z.strictObject({
      ticketId: Id,
      items: z
        .array(z.strictObject({ document: Slug, kind: Slug.optional() }))
        .min(1)
        .max(20),
    }),
    reply: z.object({ held: z.int() }),
  },
  giveBackItems: {
    payload: z.strictObject({ ticketId: Id, items: z.array(Id).min(1).max(40) }),
    reply: z.object({ held: z.int() }),
  },
  printBusinessSlip: { payload: z.strictObject({ ticketId: Id }), reply: z.object({ printJobId: Id }) },
  confirmSignature: { payload: z.strictObject({ ticketId: Id }), reply: z.object({}) },
  receivePayment: {
    payload: z.strictObject({
      ticketId: Id,
      method: PaymentMethod,
      due: Fen,
      received: Fen,
      /** Why the amount is not the usual one. */ reason: Reason.optional(),
    }),
    reply: z.object({ change: Fen }),
  },
  giveChange: {
    payload: z.strictObject({ ticketId: Id, change: Fen }),
    reply: z.object({ printJobId: Id, receiptNumber: z.string() }),
  },
  addService: {
    payload: z.strictObject({
      ticketId: Id,
      serviceId: Slug,
      comesAs: ComesAs,
      documents: z.array(DocumentCheck).max(20).default([]),
    }),
    reply: z.object({ legId: Id }),
  },
  ...INTERRUPTION_COMMANDS,
  ...CUSTOMER_COMMANDS,
  ...CASH_COMMANDS,
  finish: { payload: z.strictObject({ ticketId: Id, occurredAt }), reply: z.object({ number: z.string() }) },
  deskReady: { payload: z.strictObject({ counter }), reply: z.object({}) },
  closePost: { payload: z.strictObject({}), reply: z.object({}) },
  ...BOARD_COMMANDS,
  ...ADVICE_COMMANDS,

  // ── alerts and paper ──
  takeAlert: { payload: z.strictObject({ alertId: Id }), reply: z.object({}) },
  closeAlert: { payload: z.strictObject({ alertId: Id }), reply: z.object({}) },
  printTest: { payload: z.strictObject({ printer: Slug, language: Language }), reply: z.object({ printJobId: Id }) },
  reprint: { payload: z.strictObject({ printJobId: Id, reason: Reason }), reply: z.object({ printJobId: Id }) },
  abandonPrint: { payload: z.strictObject({ printJobId: Id }), reply: z.object({}) },

  ...CONTROL_COMMANDS,
  ...BRAND_COMMANDS,

  // ── people and devices ──
  addStaff: {
    payload: z.strictObject({
      number: StaffNumber,
      name: z.string().trim().min(1).max(40),
      roles: z.array(Role).min(1).max(11),
      skills: z.array(Slug).max(30).optional(),
      pin: z.string().regex(/^\d{4,8}$/),
    }),
    reply: z.object({}),
  },
  changeStaff: {
    payload: z.strictObject({
      number: StaffNumber,
      roles: z.array(Role).min(1).max(11).optional(),
      skills: z.array(Slug).max(30).optional(),
      active: z.boolean().optional(),
      pin: z
        .string()
        .regex(/^\d{4,8}$/)
        .optional(),
    }),
    reply: z.object({}),
  },
  approveDevice: {
    payload: z.strictObject({ pairingCode: z.string().regex(/^\d{6}$/), name: z.string().trim().min(1).max(40) }),
    reply: z.object({ deviceId: Id }),
  },
  revokeDevice: { payload: z.strictObject({ deviceId: Id }), reply: z.object({}) },
} as const;

export type CommandName = keyof typeof COMMANDS;
/** What a sender writes; defaults may be left out. */
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]['payload']>;
/** What the domain reads: parsed and complete. */
export type CommandPayload<N extends CommandName> = z.output<(typeof COMMANDS)[N]['payload']>;
export type CommandReply<N extends CommandName> = z.output<(typeof COMMANDS)[N]['reply']>;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
