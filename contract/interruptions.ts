// What interrupts a visit at the desk, as commands: joined to the others in commands.ts. [C-25 to C-44]
import { z } from 'zod';
import { Id, Note, Reason, Slug } from './words.ts';

/** The answers that a passer-by may get; none of them is silence. [C-25 to C-27] */
export const BystanderAnswer = z.enum(['briefly', 'askedToWait', 'toCounter', 'toConsultation']);
export type BystanderAnswer = z.infer<typeof BystanderAnswer>;

/** What a customer wanted that the rules do not allow. [C-39] */
export const UnmetSubject = z.enum(['waiveFee', 'refund', 'exception', 'withoutDocuments', 'other']);
export type UnmetSubject = z.infer<typeof UnmetSubject>;

/** What went wrong in the work, by kind and without a name. [C-43] */
export const MistakeKind = z.enum(['wrongService', 'wrongData', 'wrongAmount', 'wrongPaper', 'other']);
export type MistakeKind = z.infer<typeof MistakeKind>;

const ofTicket = z.strictObject({ ticketId: Id });
const nothing = z.object({});

export const INTERRUPTION_COMMANDS = {
  answerBystander: {
    payload: z.strictObject({ answer: BystanderAnswer, toCounter: Slug.optional() }),
    reply: nothing,
  },
  coverScreen: { payload: ofTicket, reply: nothing },
  leaveSeat: {
    payload: z.strictObject({
      ticketId: Id,
      reason: Reason,
      /** The customer has been told the reason and agrees. [C-29] */
      consent: z.boolean(),
    }),
    reply: nothing,
  },
  returnToSeat: { payload: ofTicket, reply: nothing },
  /** The second apology, after which the visit goes on. [C-30] */
  apologise: { payload: ofTicket, reply: nothing },
  remindOfOrder: {
    payload: z.strictObject({ number: z.string().trim().min(1).max(8) }),
    reply: z.object({
      number: z.string(),
      status: z.enum(['waiting', 'called', 'serving', 'parked', 'missing']),
      /** People before this number; absent when it does not wait. */
      ahead: z.int().optional(),
      /** Counters at which it may be called. */
      counters: z.array(Slug),
    }),
  },
  noteHurry: { payload: ofTicket, reply: nothing },
  noteUnmetRequest: {
    payload: z.strictObject({ ticketId: Id, subject: UnmetSubject, wanted: Note, reason: Reason }),
    reply: nothing,
  },
  callForHelp: { payload: z.strictObject({}), reply: z.object({ alertId: Id }) },
  correctMistake: {
    payload: z.strictObject({
      ticketId: Id,
      kind: MistakeKind,
      /** The apology comes before the correction. [C-44] */
      apologised: z.boolean(),
      /** The business slip is wrong: it becomes void, and a new one replaces it and is signed again. */
      voidSlip: z.boolean(),
    }),
    reply: nothing,
  },
  customerLeft: {
    payload: ofTicket,
    reply: z.object({ number: z.string(), /** Things of theirs that stayed at the desk. */ leftBehind: z.int() }),
  },
} as const;
