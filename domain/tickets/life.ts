import type { TicketStatus } from '../../contract/views.ts';
import { type Refused, refuse } from '../decision.ts';
import type { Hall, Ticket } from '../hall.ts';

/** What can happen to a ticket. */
export type TicketMove =
  | 'call'
  | 'callAgain'
  | 'start'
  | 'miss'
  | 'return'
  | 'pushBack'
  | 'park'
  | 'resume'
  | 'transfer'
  | 'cancel'
  | 'finish'
  | 'endDay';

/** The whole life of a ticket: status × move → next status. A move that is not here is refused. */
export const TICKET_LIFE: Record<TicketStatus, Partial<Record<TicketMove, TicketStatus | 'ended'>>> = {
  waiting: { call: 'called', pushBack: 'waiting', cancel: 'ended', endDay: 'ended' },
  called: {
    callAgain: 'called',
    start: 'serving',
    miss: 'missing',
    transfer: 'waiting',
    cancel: 'ended',
    endDay: 'ended',
  },
  serving: { park: 'parked', transfer: 'waiting', finish: 'ended', cancel: 'ended' },
  parked: { resume: 'waiting', cancel: 'ended', endDay: 'ended' },
  missing: { return: 'waiting', cancel: 'ended', endDay: 'ended' },
};

/** The ticket, if it is live and its life allows the move; otherwise the refusal. */
export function ticketFor(hall: Hall, ticketId: string, move: TicketMove): Ticket | Refused {
  const ticket = hall.tickets[ticketId];
  if (!ticket) return refuse('unknownTicket');
  if (!TICKET_LIFE[ticket.status][move])
    return refuse('notInThisState', { status: ticket.status, number: ticket.number });
  return ticket;
}
