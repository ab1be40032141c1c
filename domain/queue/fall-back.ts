// [G-10] who falls back, after a missed call or by their own wish, comes in behind those who are named and before everybody else.
import type { Hall, Ticket } from '../hall.ts';
import { ahead, classOf, waitingIn } from './order.ts';
import type { Place } from './place.ts';
import { score } from './score.ts';

/** After a missed call: `places` behind the front, or the old place when that is further back. */
export function placeOnReturn(hall: Hall, ticket: Ticket, places: number, at: number): Place {
  const { standing, fellBackAt } = ticket;
  const line = waitingIn(hall, ticket.queueId, at).filter((other) => !other.onlyCounter);
  const inFront = line.slice(0, places);
  if (inFront.length === 0 || ahead(hall, ticket, at) >= places)
    return fellBackAt === undefined ? { standing } : { standing, fellBackAt };
  return behind(hall, inFront, at);
}

/** For somebody who needs more time: behind the next `places` people; undefined when nobody stands behind. */
export function placeOnPushBack(hall: Hall, ticket: Ticket, places: number, at: number): Place | undefined {
  const line = waitingIn(hall, ticket.queueId, at);
  const own = line.findIndex(({ ticketId }) => ticketId === ticket.ticketId);
  const goFirst = line.slice(own + 1, own + 1 + places);
  if (goFirst.length === 0) return undefined;
  return behind(hall, [...goFirst, ticket], at);
}

/** Just below the lowest score among them. Nobody's score grows slower than that of somebody who has fallen back, so it stays below. */
function behind(hall: Hall, others: readonly Ticket[], at: number): Place {
  const lowest = Math.min(...others.map((other) => score(other, at, classOf(hall, other.classId))));
  return { standing: at - Math.floor(lowest) + 1, fellBackAt: at };
}
