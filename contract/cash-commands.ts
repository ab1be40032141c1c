// The clerk's cash drawer and money that goes back: joined to the other commands in commands.ts. Amounts in fen.
import { z } from 'zod';
import { Fen, Id, Reason } from './words.ts';

export const CASH_COMMANDS = {
  /** Begins a drawer of one's own with the float that lies in it. */
  openDrawer: { payload: z.strictObject({ float: Fen }), reply: z.object({}) },
  /** Cash brought to the safe during the day. */
  removeCash: { payload: z.strictObject({ amount: Fen.min(1), reason: Reason }), reply: z.object({ left: Fen }) },
  /** The hand-over: what was counted against what ought to be there; a difference needs its reason. */
  countDrawer: {
    payload: z.strictObject({ counted: Fen, reason: Reason.optional() }),
    reply: z.object({ computed: z.int(), difference: z.int() }),
  },
  /** Money goes back: a new entry with a reason, never an edit of the old one. [C-21, C-43] */
  refundPayment: {
    payload: z.strictObject({
      ticketId: Id,
      amount: Fen.min(1),
      reason: Reason,
      /** The right amount is received anew afterwards. */
      again: z.boolean(),
      /** The amount was said aloud and counted out. [C-21] */
      said: z.boolean(),
    }),
    reply: z.object({ printJobId: Id, receiptNumber: z.string() }),
  },
} as const;
