// Every query there is: asked for, parameterised and paged, never pushed.
import { z } from 'zod';
import type { FinishedRow } from './views.ts';
import { Id } from './words.ts';

const page = { after: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) };

export const QUERIES = {
  /** The tickets of one business day in the order of their arrival. */
  tickets: z.strictObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), ...page }),
  /** One ticket's whole story as timed intervals. */
  ticketStory: z.strictObject({ ticketId: Id }),
} as const;

export type QueryName = keyof typeof QUERIES;
export type QueryInput<N extends QueryName> = z.input<(typeof QUERIES)[N]>;
export type QueryParams<N extends QueryName> = z.output<(typeof QUERIES)[N]>;

export interface TicketRecord extends Omit<FinishedRow, 'outcome' | 'endedAt'> {
  readonly day: string;
  readonly queueId: string;
  readonly classId: string;
  readonly arrivedAt: number;
  readonly outcome?: FinishedRow['outcome'];
  readonly endedAt?: number;
  /** Milliseconds spent waiting until the first call or the end. */
  readonly waited: number;
  readonly agent?: string;
}
/** A stretch of a ticket's life, in UTC ms; `until` is absent while it lasts. */
export interface Interval {
  readonly kind: 'waiting' | 'walking' | 'serving' | 'parked' | 'missing';
  readonly from: number;
  readonly until?: number;
  readonly counterId?: string;
  readonly by?: string;
}
export interface QueryAnswers {
  tickets: { readonly rows: readonly TicketRecord[]; readonly next?: number };
  ticketStory: { readonly ticket: TicketRecord; readonly intervals: readonly Interval[] };
}
