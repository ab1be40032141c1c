// The system was away. The queue is as it was; who waited through it hears that we are sorry. [S-19]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';

/** Said once at a start: the last sign of life before it, UTC ms. Nothing is recorded for a short break, or when nobody was there. */
export function noticeOutage(
  hall: Hall,
  { from }: { readonly from: number },
  { now, newId }: Context,
): Decision<object> {
  const tickets = Object.keys(hall.tickets);
  if (now - from < packOf(hall).control.outage.fromSeconds * 1000 || tickets.length === 0) return accept({}, []);
  return accept({}, [event('OutageNoticed', { outageId: newId(), from, to: now, tickets })]);
}

export function apologiseForOutage(
  hall: Hall,
  { ticketId }: CommandPayload<'apologiseForOutage'>,
): Decision<CommandReply<'apologiseForOutage'>> {
  if (!hall.tickets[ticketId]) return refuse('unknownTicket');
  const outages = outagesOf(hall, ticketId).map(({ outageId }) => outageId);
  return accept({}, outages.length === 0 ? [] : [event('OutageApologised', { ticketId, outages })]);
}

/** The outages that this customer waited through and has heard no word about. */
export function outagesOf(hall: Hall, ticketId: string): Hall['control']['outages'] {
  return hall.control.outages.filter(({ owed }) => owed.includes(ticketId));
}
