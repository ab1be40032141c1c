// [S-18] from the hall as it stands to the line as one customer sees it: who goes first by the real rule, which desks are open.
import { counterState, type Hall, lastLeg, packOf, type Ticket } from '../hall.ts';
import { inOrder } from '../queue/in-order.ts';
import { deskOf, effectiveArrival, rulesOf } from '../queue/order.ts';
import { queuesOf } from '../queue/queues-of.ts';
import { isOpen } from '../queue/standing.ts';
import { type DeskLines, isHelped } from '../queue/who-is-next.ts';
import { newTicket } from '../tickets/evolve-ticket.ts';
import { classFor } from '../visits/triage.ts';
import type { Desk, Line, WaitingCustomer } from './line.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** A ticket that somebody would have who took one now; its number comes after every other. */
export function wouldBe(
  hall: Hall,
  { serviceId, classId }: { readonly serviceId: string; readonly classId?: string },
  at: number,
): Ticket | undefined {
  const pack = packOf(hall);
  const service = pack.services.find(({ id }) => id === serviceId);
  const visitor = classFor(pack, classId, []);
  if (!service || 'ok' in visitor) return undefined;
  return newTicket({
    ...{ ticketId: '', visitId: '', number: '~~~~~~~~', queueId: service.queue, classId: visitor.id, needs: [] },
    ...{ serviceId, comesAs: 'owner', documents: [], language: pack.defaultLanguage, arrivedAt: at, standing: at },
  });
}

/**
 * The line that a ticket stands in, or would stand in, at one moment: everybody who waits for the same desks, in the order of the hall.
 * @param ticket waiting in the hall, or not in it yet
 * @param at UTC ms, not before the hall's last event
 */
export function lineOf(hall: Hall, ticket: Ticket, at: number): Line {
  const { desks, onlyHelp } = desksFor(hall, ticket);
  const others = Object.values(hall.tickets).filter(
    (other) =>
      other.status === 'waiting' && other.ticketId !== ticket.ticketId && desks.some((desk) => mayServe(desk, other)),
  );
  // where every desk only helps this line, their own customers go first, whatever the score
  const isFirst = (other: Ticket) => onlyHelp.length > 0 && onlyHelp.every(({ own }) => own.includes(other.queueId));
  const first = others.filter(isFirst);
  const line = inOrder([...others.filter((other) => !isFirst(other)), ticket], rulesOf(hall), at);
  const place = line.indexOf(ticket);
  return {
    ...{ at, ...wallClock(hall, at), who: customer(hall, ticket, at) },
    ahead: [...first, ...line.slice(0, place)].map((other) => customer(hall, other, at)),
    ...{ behind: line.length - 1 - place, desks },
  };
}

/** Open counters that may serve this ticket, in the order of the room. One that would only help its line counts when it has nobody of its own, or when no other is open; then they all only help. */
function desksFor(
  hall: Hall,
  ticket: Ticket,
): { readonly desks: readonly Desk[]; readonly onlyHelp: readonly DeskLines[] } {
  const open = packOf(hall)
    .counters.filter(({ id }) => isOpen(hall, id))
    .map(({ id }) => ({ counterId: id, queues: queuesOf(hall, id), ...occupation(hall, id) }))
    .filter((desk) => mayServe(desk, ticket));
  const lines = new Map(open.map(({ counterId }) => [counterId, deskOf(hall, counterId)]));
  const waiting = linesWaiting(hall);
  const sure = open.filter(({ counterId }) => !isBusyWithItsOwn(lines.get(counterId), ticket, waiting));
  return sure.length > 0 ? { desks: sure, onlyHelp: [] } : { desks: open, onlyHelp: [...lines.values()] };
}

function mayServe({ counterId, queues }: Desk, { onlyCounter, queueId }: Ticket): boolean {
  return onlyCounter ? onlyCounter === counterId : queues.includes(queueId);
}

function isBusyWithItsOwn(desk: DeskLines | undefined, ticket: Ticket, waiting: ReadonlySet<string>): boolean {
  return desk !== undefined && isHelped(ticket, desk) && desk.own.some((queueId) => waiting.has(queueId));
}

/** Lines in which somebody waits whom any of their counters may call. */
function linesWaiting(hall: Hall): ReadonlySet<string> {
  const waiting = Object.values(hall.tickets).filter(({ status, onlyCounter }) => status === 'waiting' && !onlyCounter);
  return new Set(waiting.map(({ queueId }) => queueId));
}

/** What a desk is busy with since it called, for from the call on nobody else can have it; or since when it is free. */
function occupation(hall: Hall, counterId: string): Pick<Desk, 'serving' | 'freeSince'> {
  const { ticketId, since } = counterState(hall, counterId);
  const ticket = ticketId ? hall.tickets[ticketId] : undefined;
  if (!ticket) return { freeSince: since };
  return { serving: { serviceId: lastLeg(ticket).serviceId, since: ticket.calledAt ?? ticket.since } };
}

function customer(hall: Hall, ticket: Ticket, at: number): WaitingCustomer {
  const { queueId, classId, arrivedAt } = ticket;
  return {
    serviceId: lastLeg(ticket).serviceId,
    queueId,
    classId,
    arrivedAt,
    standing: effectiveArrival(hall, ticket, at),
  };
}

/** By the hall's own calendar: minutes since its midnight, and the weekday on which its business day began. */
function wallClock(hall: Hall, at: number): Pick<Line, 'minuteOfDay' | 'weekday'> {
  const { day } = hall;
  if (!day) return { minuteOfDay: 0, weekday: 0 };
  const [hours = 0, minutes = 0] = packOf(hall).dayRollsAt.split(':').map(Number);
  const since = Math.floor(Math.max(0, at - day.opensAt) / MINUTE);
  return {
    minuteOfDay: (hours * 60 + minutes + since) % DAY_MINUTES,
    weekday: new Date(`${day.date}T00:00:00Z`).getUTCDay(),
  };
}
