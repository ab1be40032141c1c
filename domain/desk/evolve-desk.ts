import { withTaken } from '../drawer/evolve-drawer.ts';
import type { Recorded } from '../events.ts';
import { type CounterState, counterState, type Hall, lastLeg, type ServiceLeg, type Ticket } from '../hall.ts';
import { change, put } from '../record.ts';
import { closeLeg, newLeg } from '../tickets/evolve-ticket.ts';

type DeskEvent = Extract<
  Recorded,
  {
    type:
      | `Step${string}`
      | `Items${string}`
      | 'BusinessSlipPrinted'
      | 'SlipSigned'
      | 'PaymentReceived'
      | 'ChangeGiven'
      | 'ServiceAdded'
      | 'DeskTidied';
  }
>;

export function evolveDesk(hall: Hall, recorded: DeskEvent): Hall {
  if (recorded.type === 'DeskTidied') return { ...hall, counters: tidied(hall, recorded.data.counterId, recorded.at) };
  const tickets = change(hall.tickets, recorded.data.ticketId, (ticket) => atDesk(ticket, recorded));
  if (recorded.type !== 'ChangeGiven') return { ...hall, tickets };
  const { counterId, due, method } = recorded.data;
  const counters =
    method === 'cash' ? put(hall.counters, counterId, withCash(counterState(hall, counterId), due)) : hall.counters;
  const paid = { ...hall, tickets, counters, today: { ...hall.today, receipts: hall.today.receipts + 1 } };
  return method === 'cash' ? withTaken(paid, recorded.by.staff, due) : paid;
}

function atDesk(ticket: Ticket, recorded: Exclude<DeskEvent, { type: 'DeskTidied' }>): Ticket {
  switch (recorded.type) {
    case 'StepConfirmed':
      return onLeg(ticket, (leg) => ({
        ...leg,
        steps: [...leg.steps, { step: recorded.data.step, state: 'done', at: recorded.at }],
      }));
    case 'StepSkipped':
      return onLeg(ticket, (leg) => ({
        ...leg,
        steps: [...leg.steps, { step: recorded.data.step, state: 'skipped', at: recorded.at }],
      }));
    case 'ItemsTaken':
      return {
        ...ticket,
        held: [...ticket.held, ...recorded.data.items],
        papers: ticket.papers + recorded.data.items.length,
      };
    case 'ItemsGivenBack':
      return { ...ticket, held: ticket.held.filter((item) => !recorded.data.items.includes(item.itemId)) };
    case 'BusinessSlipPrinted':
      return onLeg(withPaper(ticket, recorded.data.item), (leg) => ({
        ...leg,
        slip: recorded.data.slip,
        slipPrinted: true,
      }));
    case 'SlipSigned':
      return onLeg(ticket, (leg) => ({ ...leg, signed: true }));
    case 'PaymentReceived': {
      const { method, due, received, change: back } = recorded.data;
      return onLeg(ticket, (leg) => ({ ...leg, payment: { method, due, received, change: back, given: false } }));
    }
    case 'ChangeGiven':
      return onLeg(withPaper(ticket, recorded.data.item), (leg) =>
        leg.payment ? { ...leg, payment: { ...leg.payment, given: true, receipt: recorded.data.receiptNumber } } : leg,
      );
    case 'ServiceAdded':
      return {
        ...ticket,
        legs: [
          ...closeLeg(ticket),
          {
            ...newLeg(recorded.data.legId, recorded.data, recorded.by.staff),
            othersWaiting: lastLeg(ticket).othersWaiting,
          },
        ],
      };
    default:
      return recorded satisfies never;
  }
}

function withPaper(ticket: Ticket, item: Ticket['held'][number]): Ticket {
  return { ...ticket, held: [...ticket.held, item], papers: ticket.papers + 1 };
}

function onLeg(ticket: Ticket, how: (leg: ServiceLeg) => ServiceLeg): Ticket {
  return { ...ticket, legs: [...ticket.legs.slice(0, -1), how(lastLeg(ticket))] };
}

function withCash(counter: CounterState, due: number): CounterState {
  return { ...counter, cashToday: counter.cashToday + due };
}

function tidied(hall: Hall, counterId: string, at: number): Hall['counters'] {
  return put(hall.counters, counterId, { ...counterState(hall, counterId), tidying: false, since: at });
}
