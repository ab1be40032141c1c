// [G-10] "I need more time": a few who come after go first. Capped, and fair to those who wait: nobody comes back in at the front.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, type Refused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { placeOnPushBack } from '../queue/fall-back.ts';
import { ahead } from '../queue/order.ts';
import { ticketFor } from './life.ts';

export function pushBack(
  hall: Hall,
  { ticketId }: CommandPayload<'pushBack'>,
  { actor, now }: Context,
): Decision<CommandReply<'pushBack'>> {
  const ticket = ticketFor(hall, ticketId, 'pushBack');
  if (isRefused(ticket)) return ticket;
  if (actor.kind === 'phone' && actor.ticketId !== ticketId) return refuse('mayNot');
  const over = whyNotPushBack(hall, ticket);
  if (over) return over;
  const place = placeOnPushBack(hall, ticket, packOf(hall).pushBack?.places ?? 0, now);
  if (!place) return refuse('nobodyBehind', { number: ticket.number });
  const before = ahead(hall, { ...ticket, ...place }, now);
  const left = timesLeft(hall, ticket) - 1;
  return accept({ number: ticket.number, ahead: before, left }, [
    event('TicketPushedBack', { ticketId, standing: place.standing, fellBackAt: now, ahead: before }),
  ]);
}

function whyNotPushBack(hall: Hall, ticket: Ticket): Refused | undefined {
  const { pushBack: rule } = packOf(hall);
  if (!rule || ticket.onlyCounter) return refuse('pushBackNotOffered');
  return timesLeft(hall, ticket) > 0 ? undefined : refuse('pushBackUsedUp', { times: rule.times });
}

/** How often this customer may still ask for more time. */
export function timesLeft(hall: Hall, { pushedBack = 0 }: Ticket): number {
  return Math.max(0, (packOf(hall).pushBack?.times ?? 0) - pushedBack);
}

/** Whether "I need more time" is offered: some times are left, and somebody stands behind. */
export function mayPushBack(hall: Hall, ticket: Ticket, now: number): boolean {
  if (ticket.status !== 'waiting' || whyNotPushBack(hall, ticket)) return false;
  return placeOnPushBack(hall, ticket, 1, now) !== undefined;
}
