// What the forecaster learns from: each committed event, seen with the hall as it was just before it.
import type { Recorded } from '../events.ts';
import { type Hall, lastLeg } from '../hall.ts';
import { newTicket } from '../tickets/evolve-ticket.ts';
import type { ForecastFact, WaitForecast } from './forecaster.ts';
import { lineOf } from './line-of-hall.ts';

type Issued = Extract<Recorded, { type: 'TicketIssued' }>;

/** Facts in the order in which they are observed. Pure: a ledger read again gives the same facts. */
export function factsOf(before: Hall, recorded: Recorded): readonly ForecastFact[] {
  switch (recorded.type) {
    case 'TicketIssued':
      return [joined(before, recorded)];
    case 'TicketCalled': {
      const { ticketId, at } = recorded.data;
      return [{ kind: 'called', ticketId, at }];
    }
    case 'TicketMissed':
      return [{ kind: 'missed', ticketId: recorded.data.ticketId, at: recorded.at }];
    case 'TicketParked':
    case 'TicketTransferred':
      return left(before, recorded.data.ticketId, recorded.at);
    case 'TicketEnded': {
      const { ticketId, at } = recorded.data;
      const wasCalled = before.tickets[ticketId]?.calledAt !== undefined;
      return wasCalled ? left(before, ticketId, at) : [{ kind: 'gaveUp', ticketId, at }];
    }
    default:
      return [];
  }
}

function joined(before: Hall, { data, at }: Issued): ForecastFact {
  const { ticketId, arrivedAt, promise } = data;
  const line = lineOf(before, newTicket(data), at);
  return { kind: 'joined', ticketId, line, ...(promise ? { forecast: fromNow(promise, at - arrivedAt) } : {}) };
}

/** A promise is counted from the arrival, a forecast from the moment at which it was made. */
function fromNow({ optimisticMs, likelyMs, withinMs, confidence }: WaitForecast, waited: number): WaitForecast {
  const passed = Math.max(0, waited);
  return {
    ...{ optimisticMs: optimisticMs - passed, likelyMs: likelyMs - passed, withinMs: withinMs - passed },
    confidence,
  };
}

/** A counter is free again: how long it was taken up by this ticket, from the call on. Somebody who never came took nothing of the service. */
function left(before: Hall, ticketId: string, at: number): readonly ForecastFact[] {
  const ticket = before.tickets[ticketId];
  if (ticket?.status !== 'serving' || ticket.calledAt === undefined) return [];
  return [{ kind: 'served', serviceId: lastLeg(ticket).serviceId, from: ticket.calledAt, to: at }];
}
