import type { EventData, Recorded } from '../events.ts';
import type { DayTotals, Hall, Ticket } from '../hall.ts';
import { drop, put } from '../record.ts';

type VisitEvent = Extract<Recorded, { type: 'VisitBegan' | 'VisitEnded' | 'ServiceRefused' | 'VisitDiverted' }>;

export function evolveVisit(hall: Hall, recorded: VisitEvent): Hall {
  switch (recorded.type) {
    case 'VisitBegan': {
      const { visitId, packHash, language, at } = recorded.data;
      return { ...hall, visits: put(hall.visits, visitId, { visitId, packHash, language, begunAt: at, live: [] }) };
    }
    case 'VisitEnded':
      return { ...hall, visits: drop(hall.visits, recorded.data.visitId) };
    case 'ServiceRefused':
      return refused(hall, recorded.data);
    case 'VisitDiverted':
      return { ...hall, today: { ...hall.today, diverted: hall.today.diverted + 1 } };
    default:
      return recorded satisfies never;
  }
}

function refused(hall: Hall, data: EventData['ServiceRefused']): Hall {
  const today = countRefusal(hall.today, data);
  const ticket = data.ticketId ? hall.tickets[data.ticketId] : undefined;
  if (!ticket) return { ...hall, today };
  return { ...hall, today, tickets: put(hall.tickets, ticket.ticketId, refuseLeg(ticket, data.serviceId)) };
}

function countRefusal(today: DayTotals, { reason, missing }: EventData['ServiceRefused']): DayTotals {
  const keys = missing.length > 0 ? missing.map((document) => `${reason} ${document}`) : [reason];
  const refusals = { ...today.refusals };
  for (const key of keys) refusals[key] = (refusals[key] ?? 0) + 1;
  return { ...today, refused: today.refused + 1, refusals };
}

/** Only the service that was refused ends; another one on the same ticket is still served. [C-23] */
function refuseLeg(ticket: Ticket, serviceId: string): Ticket {
  const legs = ticket.legs.map((leg) =>
    leg.outcome || leg.serviceId !== serviceId ? leg : { ...leg, outcome: 'refused' as const },
  );
  return { ...ticket, legs };
}
