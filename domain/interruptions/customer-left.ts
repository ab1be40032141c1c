// The customer has gone, whatever state the visit was in: a clean end, and what they left behind is looked after. [C-22]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, lastLeg, type Ticket } from '../hall.ts';
import { endTicket } from '../tickets/end-ticket.ts';
import { atDesk } from '../tickets/serving-here.ts';

export function customerLeft(
  hall: Hall,
  { ticketId }: CommandPayload<'customerLeft'>,
  context: Context,
): Decision<CommandReply<'customerLeft'>> {
  const ticket = atDesk(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  const { number, held, counterId = '' } = ticket;
  const change = changeOwed(ticket);
  const leftBehind = held.length + (change > 0 ? 1 : 0);
  const ended = endTicket(hall, ticket, 'gaveUp', context.now);
  if (leftBehind === 0) return accept({ number, leftBehind }, ended);
  const about = {
    number,
    counter: counterId,
    items: String(held.length),
    ...(change > 0 ? { change: String(change) } : {}),
  };
  return accept({ number, leftBehind }, [
    event('ThingsLeftBehind', { ticketId, number, counterId, items: held, change }),
    event('AlertRaised', { alertId: context.newId(), kind: 'leftBehind', about }),
    ...ended,
  ]);
}

/** Money received whose change was never handed over is the customer's, in fen. [C-21] */
function changeOwed(ticket: Ticket): number {
  const payment = lastLeg(ticket).payment;
  return payment && !payment.given ? payment.received : 0;
}
