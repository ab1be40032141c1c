// Whoever was called and did not come back for a long while is not waited for: the number ends as a no-show, and a later visit takes a new one. [G-10]
import { accept, type Context, type Decision } from '../decision.ts';
import { type Hall, packOf } from '../hall.ts';
import { endTicket } from './end-ticket.ts';

const MINUTE = 60_000;
/** Where the pack says nothing. */
const LAPSES_AFTER_MINUTES = 30;

export function lapseMissing(hall: Hall, _payload: object, { now }: Context): Decision<object> {
  const after = (packOf(hall).limits.missingLapsesAfterMinutes ?? LAPSES_AFTER_MINUTES) * MINUTE;
  const gone = Object.values(hall.tickets).filter(({ status, since }) => status === 'missing' && now - since >= after);
  return accept(
    {},
    gone.flatMap((ticket) => endTicket(hall, ticket, 'noShow', now)),
  );
}
