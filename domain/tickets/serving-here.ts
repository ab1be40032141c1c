import { counterOf, isIntegrator } from '../actor.ts';
import { type Context, type Refused, refuse } from '../decision.ts';
import type { Hall, Ticket } from '../hall.ts';
import { type TicketMove, ticketFor } from './life.ts';

/** A ticket at the actor's own counter to which this may happen. Nobody acts on a colleague's ticket. */
export function ticketHere(hall: Hall, ticketId: string, move: TicketMove, context: Context): Ticket | Refused {
  const ticket = ticketFor(hall, ticketId, move);
  if ('ok' in ticket) return ticket;
  return isElsewhere(ticket, context) ? refuse('notYourTicket', { counter: ticket.counterId }) : ticket;
}

/** The ticket being served at the actor's own counter. */
export function servingHere(hall: Hall, ticketId: string, context: Context): Ticket | Refused {
  return ticketHere(hall, ticketId, 'finish', context);
}

/** Whether the ticket is at another counter than the actor's. An integrator that is bound to no counter is at all of them. */
export function isElsewhere(ticket: Ticket, { actor }: Context): boolean {
  const own = counterOf(actor);
  return own === undefined ? !isIntegrator(actor) : ticket.counterId !== own;
}
