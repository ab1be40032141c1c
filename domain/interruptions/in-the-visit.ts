// What a clerk notes without leaving the visit: a covered screen, a customer in a hurry, a wish beyond the rules, a call for help.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { openAlerts } from '../alerts/alerts.ts';
import { accept, type Context, type Decision, isRefused, remark } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, lastLeg, packOfVisit } from '../hall.ts';
import { actingCounter } from '../tickets/at-counter.ts';
import { servingHere } from '../tickets/serving-here.ts';

/** [C-28] somebody leans over: the screen was covered, the steps stay as they are. */
export function coverScreen(
  hall: Hall,
  { ticketId }: CommandPayload<'coverScreen'>,
  context: Context,
): Decision<CommandReply<'coverScreen'>> {
  const ticket = servingHere(hall, ticketId, context);
  return isRefused(ticket) ? ticket : accept({}, [event('ScreenCovered', { ticketId })]);
}

/** [C-38] both quicker and asking for understanding; what is required stays. */
export function noteHurry(
  hall: Hall,
  { ticketId }: CommandPayload<'noteHurry'>,
  context: Context,
): Decision<CommandReply<'noteHurry'>> {
  const ticket = servingHere(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  return accept({}, ticket.hurry ? [] : [event('HurryNoted', { ticketId })]);
}

/** [C-39] what was wanted and why it cannot be: the words stay outside the ledger, the subject is counted. */
export function noteUnmetRequest(
  hall: Hall,
  { ticketId, subject, wanted, reason }: CommandPayload<'noteUnmetRequest'>,
  context: Context,
): Decision<CommandReply<'noteUnmetRequest'>> {
  const ticket = servingHere(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  const pack = packOfVisit(hall, ticket.visitId);
  const { serviceId } = lastLeg(ticket);
  return accept(
    {},
    [event('UnmetRequestNoted', { ticketId, serviceId, subject })],
    [
      remark(pack, { about: ticketId, what: 'unmetRequest wanted', text: wanted }),
      remark(pack, { about: ticketId, what: 'unmetRequest reason', text: reason }),
    ],
  );
}

/** [C-41] silent: only the staff's screens show it, and nothing is noted about the customer. */
export function callForHelp(
  hall: Hall,
  _payload: CommandPayload<'callForHelp'>,
  context: Context,
): Decision<CommandReply<'callForHelp'>> {
  const at = actingCounter(hall, undefined, context);
  if (isRefused(at)) return at;
  const matter = { kind: 'helpCall', about: { counter: at.counterId } } as const;
  const [open] = openAlerts(hall, matter);
  if (open) return accept({ alertId: open.alertId }, []);
  const alertId = context.newId();
  return accept({ alertId }, [event('AlertRaised', { alertId, ...matter })]);
}
