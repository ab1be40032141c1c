// [P-11] the fewest links: whoever is handed on for the third time is somebody's concern.
import type { Context } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import type { Hall, Ticket } from '../hall.ts';

const ONE_TOO_MANY = 3;

/** The alert that a hand-off raises when it is the third of its visit. */
export function alertOnHandOff(hall: Hall, ticket: Ticket, toQueue: string, context: Context): readonly HallEvent[] {
  const handOffs = (hall.visits[ticket.visitId]?.handOffs ?? 0) + 1;
  if (handOffs !== ONE_TOO_MANY) return [];
  const about = { ticketId: ticket.ticketId, number: ticket.number, from: ticket.counterId ?? '', queue: toQueue };
  return [event('AlertRaised', { alertId: context.newId(), kind: 'handedOn', about })];
}
