import type { CounterRow } from '../../contract/views.ts';
import { type CounterState, counterState, type Hall, lastLeg, packOfVisit, type Ticket } from '../hall.ts';
import { assignedQueues } from '../queue/queues-of.ts';
import { stateOf } from './counter-view.ts';

/** Walking to a counter and tidying it take no longer than this. */
const WALK_MS = 3 * 60_000;
const TIDY_MS = 3 * 60_000;
/** A service may take this much more than its usual minutes before somebody looks. */
const PATIENCE = 1.5;

/** A counter as its manager sees it: who, what, since when, and until when that is nothing unusual. */
export function counterRow(hall: Hall, counterId: string, staffName: (number: string) => string): CounterRow {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  const { since, servedToday, cashToday, staff, away } = counter;
  const queues = assignedQueues(hall, counterId);
  const until = usualUntil(hall, counter, ticket);
  return {
    ...{ counterId, since, servedToday, cashToday, queues },
    state: stateOf(hall, counter),
    ...(staff ? { staff: { number: staff, name: staffName(staff) } } : {}),
    ...(ticket ? { ticketId: ticket.ticketId, number: ticket.number, serviceId: lastLeg(ticket).serviceId } : {}),
    ...(away ? { away: away.reason } : {}),
    ...(until === undefined ? {} : { usualUntil: until }),
    ...(counter.queues ? { assigned: true as const } : {}),
    held: ticket?.held.length ?? 0,
  };
}

function usualUntil(hall: Hall, counter: CounterState, ticket: Ticket | undefined): number | undefined {
  if (!ticket) return counter.tidying ? counter.since + TIDY_MS : undefined;
  if (ticket.status !== 'serving') return ticket.since + WALK_MS;
  const { services } = packOfVisit(hall, ticket.visitId);
  const minutes = services.find(({ id }) => id === lastLeg(ticket).serviceId)?.expectedMinutes ?? 0;
  return ticket.since + Math.round(minutes * PATIENCE) * 60_000;
}
