// [F-30] the customer finds the wait too long, or [S-18] is told unasked: an apology with the real numbers, noted on the ticket.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { openAlerts } from '../alerts/alerts.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';
import { outlookFor } from './promise.ts';

/** Whoever has told the customer the new time has also answered the alert about this promise. */
export function explainWait(
  hall: Hall,
  { ticketId, withinMinutes, complained }: CommandPayload<'explainWait'>,
  context: Context,
): Decision<CommandReply<'explainWait'>> {
  const ticket = hall.tickets[ticketId];
  if (!ticket) return refuse('unknownTicket');
  const { number, status, arrivedAt, told } = ticket;
  if (status !== 'waiting') return refuse('notInThisState', { status, number });
  const explained = {
    ...{
      ticketId,
      waitedMs: Math.max(0, context.now - arrivedAt),
      ahead: outlookFor(hall, ticket, context).ahead,
      complained,
    },
    ...(told ? { toldMinutes: told.minutes } : {}),
    ...(withinMinutes === undefined ? {} : { withinMinutes }),
  };
  const answered = openAlerts(hall, { kind: 'promisePassed', about: { ticketId } });
  return accept({ number }, [
    event('WaitExplained', explained),
    ...answered.map(({ alertId }) => event('AlertOver', { alertId })),
  ]);
}
