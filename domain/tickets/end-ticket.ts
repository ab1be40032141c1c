import type { Outcome } from '../../contract/views.ts';
import { event, type HallEvent } from '../events.ts';
import type { Hall, Ticket } from '../hall.ts';

/** The ticket ends, and with its last ticket the visit. */
export function endTicket(hall: Hall, ticket: Ticket, outcome: Outcome, at: number): readonly HallEvent[] {
  const { ticketId, counterId, visitId } = ticket;
  const over = event('TicketEnded', { ticketId, outcome, at, ...(counterId ? { counterId } : {}) });
  const isLast = (hall.visits[visitId]?.live ?? []).every((live) => live === ticketId);
  return isLast ? [over, event('VisitEnded', { visitId })] : [over];
}
