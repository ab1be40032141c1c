// Who is next: a pure function of the waiting tickets and the counter.
import type { Hall, Ticket } from '../hall.ts';
import { queuesOf } from './queues-of.ts';

/** Waiting tickets of a queue, first first. */
export function waitingIn(hall: Hall, queueId: string): readonly Ticket[] {
  return waiting(hall, (ticket) => ticket.queueId === queueId);
}

/** Waiting tickets that this counter may call, first first. */
export function waitingFor(hall: Hall, counterId: string): readonly Ticket[] {
  const queues = queuesOf(hall, counterId);
  return waiting(hall, (ticket) =>
    ticket.onlyCounter ? ticket.onlyCounter === counterId : queues.includes(ticket.queueId),
  );
}

/** The ticket that this counter calls next. */
export function nextFor(hall: Hall, counterId: string): Ticket | undefined {
  return waitingFor(hall, counterId)[0];
}

/** How many stand before this ticket in its own queue. */
export function ahead(hall: Hall, ticket: Standing & Pick<Ticket, 'queueId'>): number {
  return Object.values(hall.tickets).filter(
    (other) =>
      isWaiting(other) &&
      other.queueId === ticket.queueId &&
      other.ticketId !== ticket.ticketId &&
      before(other, ticket) < 0,
  ).length;
}

/** A customer who missed the call comes back behind the first few: the standing that puts them there. [G-10] */
export function standingOnReturn(hall: Hall, ticket: Ticket, placesBehind: number): number {
  const line = waitingIn(hall, ticket.queueId).filter((other) => !other.onlyCounter);
  const last = line[Math.min(placesBehind, line.length) - 1];
  return last ? Math.max(ticket.standing, last.standing + 1) : ticket.standing;
}

function waiting(hall: Hall, fits: (ticket: Ticket) => boolean): readonly Ticket[] {
  return Object.values(hall.tickets)
    .filter((ticket) => isWaiting(ticket) && fits(ticket))
    .sort(before);
}

function isWaiting(ticket: Ticket): boolean {
  return ticket.status === 'waiting';
}

type Standing = Pick<Ticket, 'standing' | 'arrivedAt' | 'number' | 'ticketId'>;
/** By standing; ties by arrival, then by number, so that who came in the same moment is called as numbered; at last by identity, so that the order never depends on how it was stored. */
function before(one: Standing, other: Standing): number {
  return (
    one.standing - other.standing ||
    one.arrivedAt - other.arrivedAt ||
    one.number.length - other.number.length ||
    inLetters(one.number, other.number) ||
    inLetters(one.ticketId, other.ticketId)
  );
}

function inLetters(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
