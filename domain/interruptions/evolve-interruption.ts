import type { Recorded } from '../events.ts';
import { type Hall, lastLeg, type ServiceLeg, type Ticket } from '../hall.ts';
import { change } from '../record.ts';
import type { InterruptionEvents } from './interruption-events.ts';

type InterruptionEvent = Extract<Recorded, { type: keyof InterruptionEvents }>;

export function evolveInterruption(hall: Hall, recorded: InterruptionEvent): Hall {
  switch (recorded.type) {
    case 'SeatLeft':
      return onTicket(hall, recorded.data.ticketId, (ticket) => ({ ...ticket, away: { since: recorded.at } }));
    case 'SeatTakenAgain':
      return onTicket(hall, recorded.data.ticketId, (ticket) =>
        ticket.away ? { ...ticket, away: { ...ticket.away, back: recorded.at } } : ticket,
      );
    case 'ReturnApologised':
      return onTicket(hall, recorded.data.ticketId, ({ away: _back, ...ticket }) => ticket);
    case 'HurryNoted':
      return onTicket(hall, recorded.data.ticketId, (ticket) => ({ ...ticket, hurry: true }));
    case 'MistakeCorrected':
      return recorded.data.voided ? onTicket(hall, recorded.data.ticketId, withoutSlip(recorded.data.voided)) : hall;
    case 'BystanderAnswered':
    case 'ScreenCovered':
    case 'OrderReminded':
    case 'UnmetRequestNoted':
    case 'ThingsLeftBehind':
      return hall; // evidence; nothing at the desk changes
    default:
      return recorded satisfies never;
  }
}

/** [C-44] the void slip is no paper for the customer any more; the new one says which it replaces. */
function withoutSlip(
  voided: NonNullable<InterruptionEvents['MistakeCorrected']['voided']>,
): (ticket: Ticket) => Ticket {
  return (ticket) => {
    const { slip: _void, ...leg } = lastLeg(ticket);
    const anew: ServiceLeg = {
      ...leg,
      replaces: voided.slip,
      slipPrinted: false,
      signed: false,
      steps: leg.steps.filter(({ step }) => !voided.steps.includes(step)),
    };
    return {
      ...ticket,
      legs: [...ticket.legs.slice(0, -1), anew],
      held: ticket.held.filter(({ itemId }) => !voided.items.includes(itemId)),
    };
  };
}

function onTicket(hall: Hall, ticketId: string, how: (ticket: Ticket) => Ticket): Hall {
  return { ...hall, tickets: change(hall.tickets, ticketId, how) };
}
