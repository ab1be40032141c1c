import type { Recorded } from '../events.ts';
import type { Hall, ToldWait } from '../hall.ts';
import { change } from '../record.ts';

const MINUTE = 60_000;
type ToldEvent = Extract<Recorded, { type: 'PromisePassed' | 'WaitExplained' }>;

/** What the paper says, counted from the arrival. */
export function toldAtFirst(minutes: number, arrivedAt: number): ToldWait {
  const until = arrivedAt + minutes * MINUTE;
  return { minutes, until, lastUntil: until };
}

export function evolveTold(hall: Hall, recorded: ToldEvent): Hall {
  const { ticketId, withinMinutes } = recorded.data;
  const tickets = change(hall.tickets, ticketId, (ticket) => {
    if (!ticket.told) return ticket;
    const { lastUntil: _before, ...first } = ticket.told;
    const told = withinMinutes === undefined ? first : { ...first, lastUntil: recorded.at + withinMinutes * MINUTE };
    return { ...ticket, told };
  });
  const complaint = recorded.type === 'WaitExplained' && recorded.data.complained ? 1 : 0;
  return { ...hall, tickets, today: { ...hall.today, waitComplaints: hall.today.waitComplaints + complaint } };
}
