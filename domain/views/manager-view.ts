import type { CounterRow, ManagerView, StaffRow } from '../../contract/views.ts';
import { opening } from '../days/opening.ts';
import { counterState, type Hall, lastLeg, packOf } from '../hall.ts';
import { queueStandings } from '../queue/standing.ts';
import { stateOf } from './counter-view.ts';
import type { Known } from './known.ts';
import { alertRows, rowsOf } from './rows.ts';

export function managerView(hall: Hall, known: Known): ManagerView {
  const waiting = rowsOf(hall, 'waiting');
  return {
    ...(hall.day ? { day: hall.day.date } : {}),
    open: opening(hall, known).open,
    waiting: waiting.length,
    ...(waiting[0] ? { longestSince: waiting[0].since } : {}),
    counters: packOf(hall).counters.map(({ id }) => counterRow(hall, id, known)),
    queues: queueStandings(hall),
    alerts: alertRows(hall),
    printers: known.printers,
    today: totals(hall),
    staff: staffRows(hall, known),
    devices: known.devices(),
    allowed: {},
  };
}

function counterRow(hall: Hall, counterId: string, known: Known): CounterRow {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  const { since, servedToday, cashToday, staff } = counter;
  return {
    ...{ counterId, since, servedToday, cashToday },
    state: stateOf(hall, counter),
    ...(staff ? { staff: { number: staff, name: known.staffName(staff) } } : {}),
    ...(ticket ? { number: ticket.number, serviceId: lastLeg(ticket).serviceId } : {}),
    held: ticket?.held.length ?? 0,
  };
}

function totals({ today }: Hall): ManagerView['today'] {
  const { issued, served, gaveUp, noShow, refused, diverted } = today;
  const refusals = Object.entries(today.refusals).map(([key, count]) => {
    const [reason = '', document] = key.split(' ');
    return { reason, count, ...(document ? { document } : {}) };
  });
  const mean = today.called > 0 ? { meanWait: Math.round(today.waitedMs / today.called) } : {};
  return { issued, served, gaveUp, noShow, refused, diverted, ...mean, refusals };
}

function staffRows(hall: Hall, known: Known): readonly StaffRow[] {
  return Object.values(hall.staff).map(({ number, roles, active }) => {
    const post = Object.values(hall.posts).find(({ staff }) => staff === number);
    return { number, name: known.staffName(number), roles, active, ...(post ? { post: post.place } : {}) };
  });
}
