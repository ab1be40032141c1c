// The rating of a visit: one tap, no nagging, and never on paper or on a clerk's screen.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Actor } from '../actor.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { counterState, type Hall } from '../hall.ts';

/** How long after the farewell the screen still takes a rating, unless the next number is called before. */
export const RATING_STAYS = 60_000;

export function rateVisit(
  hall: Hall,
  { ticketId, rating, reason }: CommandPayload<'rateVisit'>,
  { actor, now }: Context,
): Decision<CommandReply<'rateVisit'>> {
  const counterId = counterOfScreen(actor);
  if (counterId === undefined) return refuse('notYourCounter');
  if (!isRateable(hall, counterId, ticketId, now)) return refuse('ratingOver');
  return accept({}, [event('VisitRated', { ticketId, counterId, rating, ...(reason ? { reason } : {}) })]);
}

/** The counter whose customer's screen this is. */
export function counterOfScreen(actor: Actor): string | undefined {
  return actor.kind === 'screen' && actor.place.screen === 'customer' ? actor.place.at : undefined;
}

/** The ticket served here now, or the one that has just gone. */
function isRateable(hall: Hall, counterId: string, ticketId: string, now: number): boolean {
  const counter = counterState(hall, counterId);
  if (counter.ticketId === ticketId) return hall.tickets[ticketId]?.status === 'serving';
  const gone = counter.justServed;
  return counter.ticketId === undefined && gone?.ticketId === ticketId && now - gone.at <= RATING_STAYS;
}
