// What the customer says on the desk's screen that faces them: joined to the other commands in commands.ts.
import { z } from 'zod';
import { Id } from './words.ts';

export const Rating = z.enum(['good', 'fair', 'poor']);
export type Rating = z.infer<typeof Rating>;
export const RatingReason = z.enum(['wait', 'manner', 'explanation', 'result']);
export type RatingReason = z.infer<typeof RatingReason>;

/** Lines drawn by a finger: moves and lines in whole units of a field of 1000 × 280, as the path of an SVG. */
const Strokes = z
  .string()
  .min(12)
  .max(20_000)
  .regex(/^(M\d{1,4} \d{1,4}(L\d{1,4} \d{1,4})+)+$/);

export const CUSTOMER_COMMANDS = {
  /** One tap; a second one may add the reason or change the mind. */
  rateVisit: {
    payload: z.strictObject({ ticketId: Id, rating: Rating, reason: RatingReason.optional() }),
    reply: z.object({}),
  },
  /** The signature by finger, kept outside the ledger until its date. [C-05] */
  signOnScreen: { payload: z.strictObject({ ticketId: Id, strokes: Strokes }), reply: z.object({}) },
} as const;
