// What a wait counts for: accumulating priority (Kleinrock, "A delay dependent queue discipline", 1964; Stanford, Taylor & Ziedins, "Waiting time distributions in the accumulating priority queue", 2014).
import type { Pack } from '../../contract/pack.ts';
import type { Ticket } from '../hall.ts';

const MINUTE = 60_000;

export type VisitorClass = Pack['classes'][number];
/** What the order has to know of a ticket. */
export type InLine = Pick<
  Ticket,
  'ticketId' | 'number' | 'queueId' | 'classId' | 'standing' | 'arrivedAt' | 'fellBackAt' | 'slips' | 'onlyCounter'
>;

/** Minutes that count per minute waited; 1 for the ordinary class and where a class says nothing. */
export function rateOf(visitor: Pick<VisitorClass, 'rate'> | undefined): number {
  return visitor?.rate ?? 1;
}

/**
 * score = head start + rate × time waited, in milliseconds at the moment `at` (UTC ms).
 * The time waited counts from `standing`. Who has fallen back behind others (a missed call, "I need more time") stands at a
 * place that was given, and from there on counts like the ordinary class: so nobody falls back and then catches up with those who waited.
 */
export function score(
  ticket: Pick<InLine, 'standing' | 'fellBackAt'>,
  at: number,
  visitor: Pick<VisitorClass, 'headStartMinutes' | 'rate'> | undefined,
): number {
  const waited = at - ticket.standing;
  if (ticket.fellBackAt !== undefined || !visitor) return waited;
  return visitor.headStartMinutes * MINUTE + rateOf(visitor) * waited;
}

/** Whether the class carries somebody faster than the ordinary one, now that nothing was given away. */
export function hasPlus(ticket: Pick<InLine, 'fellBackAt'>, visitor: VisitorClass | undefined): boolean {
  return ticket.fellBackAt === undefined && !!visitor && (visitor.headStartMinutes > 0 || rateOf(visitor) > 1);
}

/** What the class adds to the wait at this moment, in whole minutes. */
export function plusMinutes(
  ticket: Pick<InLine, 'standing' | 'fellBackAt'>,
  at: number,
  visitor: VisitorClass | undefined,
): number {
  return Math.round((score(ticket, at, visitor) - (at - ticket.standing)) / MINUTE);
}

/** When somebody came, for the question who came later: the arrival, or the moment of falling back. */
export function cameAt(ticket: Pick<InLine, 'standing' | 'fellBackAt'>): number {
  return ticket.fellBackAt ?? ticket.standing;
}

/** Whether a call of `one` passes `other`: it came later. Who fell back came when it came at first. */
export function passes(
  one: Pick<InLine, 'standing' | 'fellBackAt' | 'arrivedAt'>,
  other: Pick<InLine, 'standing' | 'fellBackAt'>,
): boolean {
  return (one.fellBackAt === undefined ? one.standing : one.arrivedAt) > cameAt(other);
}
