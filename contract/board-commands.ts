// People and posts, as commands of a manager (a clerk may go on a break): joined to the others in commands.ts. [O-15, S-02]
import { z } from 'zod';
import { Slug } from './words.ts';

/** Why somebody is away from the counter, by kind; nothing private is asked. */
export const BreakReason = z.enum(['meal', 'rest', 'errand', 'training', 'other']);
export type BreakReason = z.infer<typeof BreakReason>;

const nothing = z.object({});

export const BOARD_COMMANDS = {
  /** Which lines a counter serves from now on, its own first; `null` gives back those of the pack. */
  assignCounter: {
    payload: z.strictObject({ counterId: Slug, queues: z.array(Slug).min(1).max(30).nullable() }),
    reply: nothing,
  },
  /** A clerk names no counter: it is their own. */
  startBreak: { payload: z.strictObject({ counterId: Slug.optional(), reason: BreakReason }), reply: nothing },
  endBreak: { payload: z.strictObject({ counterId: Slug.optional() }), reply: nothing },
  /** Signs somebody off who has left a counter without doing so. */
  releasePost: { payload: z.strictObject({ counterId: Slug }), reply: nothing },
} as const;
