// [S-18] from the hall as it stands to the line as one customer sees it: who goes first by the real rule, which desks are open.
import { type Hall, lastLeg, packOf, type Ticket } from '../hall.ts';
import { waitingFor } from '../queue/order.ts';
import { queuesOf } from '../queue/queues-of.ts';
import { isOpen } from '../queue/standing.ts';
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
    ...{ serviceId, comesAs: 'owner', documents: [], language: pack.defaultLanguage },
    ...{ arrivedAt: at, standing: at - visitor.headStartMinutes * MINUTE },
  });
}

/**
 * The line that a ticket stands in, or would stand in, at one moment.
 * @param ticket waiting in the hall, or not in it yet
 * @param at UTC ms, not before the hall's last event
 */
export function lineOf(hall: Hall, ticket: Ticket, at: number): Line {
  const desks = desksFor(hall, ticket);
  const first = new Map<string, Ticket>();
  const all = new Set<string>();
  const joined = hall.tickets[ticket.ticketId]
    ? hall
    : { ...hall, tickets: { ...hall.tickets, [ticket.ticketId]: ticket } };
  for (const { counterId } of desks) {
    let isBefore = true;
    for (const other of waitingFor(joined, counterId)) {
      if (other.ticketId === ticket.ticketId) isBefore = false;
      else all.add(other.ticketId);
      if (isBefore) first.set(other.ticketId, other);
    }
  }
  return {
    ...{ at, ...wallClock(hall, at), who: customer(ticket) },
    ...{ ahead: [...first.values()].map(customer), behind: all.size - first.size, desks },
  };
}

/** Open counters that may serve this ticket, in the order of the room. */
function desksFor(hall: Hall, ticket: Ticket): readonly Desk[] {
  return packOf(hall)
    .counters.filter(({ id }) => isOpen(hall, id))
    .map(({ id }) => ({ counterId: id, queues: queuesOf(hall, id), ...serving(hall, id) }))
    .filter(({ counterId, queues }) =>
      ticket.onlyCounter ? ticket.onlyCounter === counterId : queues.includes(ticket.queueId),
    );
}

/** What a desk is busy with since it called: from the call on nobody else can have it. */
function serving(hall: Hall, counterId: string): Pick<Desk, 'serving'> {
  const ticketId = hall.counters[counterId]?.ticketId;
  const ticket = ticketId ? hall.tickets[ticketId] : undefined;
  return ticket ? { serving: { serviceId: lastLeg(ticket).serviceId, since: ticket.calledAt ?? ticket.since } } : {};
}

function customer(ticket: Ticket): WaitingCustomer {
  const { queueId, classId, arrivedAt, standing } = ticket;
  return { serviceId: lastLeg(ticket).serviceId, queueId, classId, arrivedAt, standing };
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
