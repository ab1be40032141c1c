import type { Recorded } from '../events.ts';
import { counterState, type Drawer, type Hall, lastLeg, type ServiceLeg, type Ticket } from '../hall.ts';
import { change, drop, put } from '../record.ts';
import type { DrawerEvents } from './drawer-events.ts';

type DrawerEvent = Extract<Recorded, { type: keyof DrawerEvents }>;

export function evolveDrawer(hall: Hall, recorded: DrawerEvent): Hall {
  switch (recorded.type) {
    case 'DrawerOpened': {
      const { staff, float } = recorded.data;
      return { ...hall, drawers: put(hall.drawers, staff, { since: recorded.at, float, taken: 0, removed: 0 }) };
    }
    case 'CashRemoved': {
      const { staff, amount } = recorded.data;
      return inDrawer(hall, staff, (drawer) => ({ ...drawer, removed: drawer.removed + amount }));
    }
    case 'DrawerCounted':
      return { ...hall, drawers: drop(hall.drawers, recorded.data.staff) };
    case 'PaymentRefunded':
      return refunded(hall, recorded);
    default:
      return recorded satisfies never;
  }
}

/** Cash that came in, or with a minus went out, lies in the drawer of whoever took it; without one only the counter counts it. */
export function withTaken(hall: Hall, staff: string | undefined, amount: number): Hall {
  if (staff === undefined) return hall;
  return inDrawer(hall, staff, (drawer) => ({ ...drawer, taken: drawer.taken + amount }));
}

function inDrawer(hall: Hall, staff: string, how: (drawer: Drawer) => Drawer): Hall {
  return hall.drawers[staff] ? { ...hall, drawers: change(hall.drawers, staff, how) } : hall;
}

function refunded(hall: Hall, { data, by }: Extract<Recorded, { type: 'PaymentRefunded' }>): Hall {
  const counter = counterState(hall, data.counterId);
  const isCash = data.method === 'cash';
  const paid = {
    ...hall,
    tickets: change(hall.tickets, data.ticketId, (ticket) => afterRefund(ticket, data)),
    counters: isCash
      ? put(hall.counters, data.counterId, { ...counter, cashToday: counter.cashToday - data.amount })
      : hall.counters,
    today: { ...hall.today, receipts: hall.today.receipts + 1 },
  };
  return isCash ? withTaken(paid, by.staff, -data.amount) : paid;
}

function afterRefund(ticket: Ticket, { again, amount, item }: DrawerEvents['PaymentRefunded']): Ticket {
  const leg = lastLeg(ticket);
  const rest = [...ticket.legs.slice(0, -1)];
  return {
    ...ticket,
    legs: [...rest, again ? toPayAnew(leg, again) : withRefund(leg, amount)],
    held: [...ticket.held, item],
    papers: ticket.papers + 1,
  };
}

function toPayAnew({ payment: _back, ...leg }: ServiceLeg, steps: readonly string[]): ServiceLeg {
  return { ...leg, steps: leg.steps.filter(({ step }) => !steps.includes(step)) };
}

function withRefund(leg: ServiceLeg, amount: number): ServiceLeg {
  if (!leg.payment) return leg;
  return { ...leg, payment: { ...leg.payment, refunded: (leg.payment.refunded ?? 0) + amount } };
}
