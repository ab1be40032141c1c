// A number that comes before its turn: the clerk types it and can tell its place, so that nobody is turned away with a vague word. [C-32]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';
import { ahead } from '../queue/order.ts';
import { countersFor } from '../queue/standing.ts';
import { actingCounter } from '../tickets/at-counter.ts';

export function remindOfOrder(
  hall: Hall,
  payload: CommandPayload<'remindOfOrder'>,
  context: Context,
): Decision<CommandReply<'remindOfOrder'>> {
  const at = actingCounter(hall, undefined, context);
  if (isRefused(at)) return at;
  const typed = payload.number.toUpperCase();
  const ticket = Object.values(hall.tickets).find(({ number }) => number === typed);
  if (!ticket) return refuse('unknownTicket', { number: typed });
  const { ticketId, number, status, counterId, onlyCounter } = ticket;
  const own = counterId ?? onlyCounter;
  const counters = own ? [own] : countersFor(hall, ticket.queueId);
  const waits = status === 'waiting' ? { ahead: ahead(hall, ticket) } : {};
  return accept({ number, status, counters: [...counters], ...waits }, [
    event('OrderReminded', { ticketId, counterId: at.counterId }),
  ]);
}
