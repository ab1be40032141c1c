// The clerk leaves the seat for a moment: reason, consent, and an apology before anything goes on. [C-29 to C-31]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse, remark } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOfVisit } from '../hall.ts';
import { atDesk } from '../tickets/serving-here.ts';

export function leaveSeat(
  hall: Hall,
  { ticketId, reason, consent }: CommandPayload<'leaveSeat'>,
  context: Context,
): Decision<CommandReply<'leaveSeat'>> {
  const ticket = atDesk(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  if (ticket.away) return refuse('seatLeft');
  if (!consent) return refuse('consentMissing');
  const why = remark(packOfVisit(hall, ticket.visitId), { about: ticketId, what: 'leaveSeat', text: reason });
  return accept({}, [event('SeatLeft', { ticketId, counterId: ticket.counterId ?? '' })], [why]);
}

export function returnToSeat(
  hall: Hall,
  { ticketId }: CommandPayload<'returnToSeat'>,
  context: Context,
): Decision<CommandReply<'returnToSeat'>> {
  const ticket = atDesk(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  if (!ticket.away) return refuse('seatNotLeft');
  if (ticket.away.back !== undefined) return accept({}, []);
  return accept({}, [event('SeatTakenAgain', { ticketId, awayMs: context.now - ticket.away.since })]);
}

/** [C-30] "I have kept you waiting": said again on coming back, and only then does the visit go on. */
export function apologise(
  hall: Hall,
  { ticketId }: CommandPayload<'apologise'>,
  context: Context,
): Decision<CommandReply<'apologise'>> {
  const ticket = atDesk(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  if (ticket.away?.back === undefined) return refuse('seatNotLeft');
  return accept({}, [event('ReturnApologised', { ticketId })]);
}
