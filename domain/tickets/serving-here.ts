import { counterOf, isIntegrator } from '../actor.ts';
import { type Context, type Refused, refuse } from '../decision.ts';
import type { Hall, Ticket } from '../hall.ts';
import { type TicketMove, ticketFor } from './life.ts';

/** A ticket at the actor's own counter to which this may happen. Nobody acts on a colleague's ticket. */
export function ticketHere(hall: Hall, ticketId: string, move: TicketMove, context: Context): Ticket | Refused {
  const ticket = ticketFor(hall, ticketId, move);
  if ('ok' in ticket) return ticket;
  if (isElsewhere(ticket, context)) return refuse('notYourTicket', { counter: ticket.counterId });
  return whyHandsOff(ticket) ?? ticket;
}

/** [C-30, C-31] nothing goes on while the seat is empty, nor before the apology on coming back. */
export function whyHandsOff({ away }: Ticket): Refused | undefined {
  if (!away) return undefined;
  return refuse(away.back === undefined ? 'seatLeft' : 'apologyDue');
}

/** The ticket being served at the actor's own counter, also while the seat is empty. */
export function atDesk(hall: Hall, ticketId: string, context: Context): Ticket | Refused {
  const ticket = ticketFor(hall, ticketId, 'finish');
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
