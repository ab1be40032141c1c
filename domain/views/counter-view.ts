import type { Pack } from '../../contract/pack.ts';
import type { CounterTicket, CounterView, DeskStepView, HeldItem, PaymentView } from '../../contract/views.ts';
import { planOnScreen } from '../control/control-view.ts';
import { outagesOf } from '../control/outage.ts';
import { usualDue } from '../desk/cash.ts';
import { breakDown } from '../desk/change.ts';
import { currentStep, deskPath, toTake } from '../desk/path.ts';
import {
  type CounterState,
  counterState,
  type Hall,
  type Held,
  lastLeg,
  openLeg,
  type Payment,
  packOf,
  packOfVisit,
  type Ticket,
} from '../hall.ts';
import { idleCounters } from '../interruptions/bystander.ts';
import { whoWaitsFor } from '../queue/order.ts';
import { saidReason } from '../queue/why-called.ts';
import { allowedAtCounter } from './allowed.ts';
import { printerServing } from './hall-views.ts';
import type { Known } from './known.ts';
import { alertRows, printerStanding, rowsOf } from './rows.ts';

/** The three zones of a counter: who, now, hands. The clerk learns who a ticket is after calling it. */
export function counterView(hall: Hall, counterId: string, known: Known): CounterView {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  const line = whoWaitsFor(hall, counterId);
  const longest = line.length > 0 ? { longestSince: Math.min(...line.map(({ since }) => since)) } : {};
  const mine = (row: { readonly counterId?: string }) => row.counterId === counterId;
  return {
    counterId,
    ...(counter.staff ? { staff: { number: counter.staff, name: known.staffName(counter.staff) } } : {}),
    state: stateOf(hall, counter),
    ...(counter.away ? { away: counter.away.reason } : {}),
    ...(ticket ? { ticket: counterTicket(hall, ticket, known) } : {}),
    waiting: line.length,
    ...longest,
    parked: rowsOf(hall, 'parked').filter(mine),
    missing: rowsOf(hall, 'missing'),
    servedToday: counter.servedToday,
    counters: packOf(hall).counters.map(({ id }) => ({
      counterId: id,
      state: stateOf(hall, counterState(hall, id)),
      waiting: whoWaitsFor(hall, id).length,
    })),
    idle: idleCounters(hall, counterId),
    ...drawerOf(hall, counter.staff),
    ...helpFor(hall, counterId),
    printer: printerStanding(known, printerServing(hall, 'counter')),
    alerts: alertRows(hall).filter(({ kind }) => kind === 'slipFailed' || kind === 'printerFailing'),
    ...planOnScreen(hall),
    allowed: allowedAtCounter(hall, counterId, known.now),
  };
}

function drawerOf(hall: Hall, staff: string | undefined): Pick<CounterView, 'drawer'> {
  const drawer = staff ? hall.drawers[staff] : undefined;
  if (!drawer) return {};
  const { since, float, removed } = drawer;
  return { drawer: { since, float, removed } };
}

function helpFor(hall: Hall, counterId: string): Pick<CounterView, 'help'> {
  const help = alertRows(hall).find(({ kind, about }) => kind === 'helpCall' && about.counter === counterId);
  return help ? { help } : {};
}

export function stateOf(hall: Hall, counter: CounterState): CounterView['state'] {
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  if (ticket) return ticket.status === 'serving' ? 'serving' : 'called';
  if (counter.away) return 'away';
  if (counter.tidying) return 'tidying';
  return counter.staff ? 'ready' : 'closed';
}

function counterTicket(hall: Hall, ticket: Ticket, known: Known): CounterTicket {
  const pack = packOfVisit(hall, ticket.visitId);
  const leg = lastLeg(ticket);
  const service = pack.services.find(({ id }) => id === leg.serviceId);
  const personal = known.personal(ticket.visitId);
  const { ticketId, number, classId, needs, language, arrivedAt, calls } = ticket;
  const calledAt = ticket.calledAt ?? ticket.since;
  return {
    ...{ ticketId, number, classId, needs, language, arrivedAt, calls, calledAt },
    status: ticket.status === 'serving' ? 'serving' : 'called',
    ...(ticket.why ? { why: saidReason(ticket.why) } : {}),
    ...(ticket.grounds ? { grounds: ticket.grounds } : {}),
    ...apologyDue(hall, ticketId),
    ...(ticket.status === 'serving' ? { startedAt: ticket.since } : {}),
    ...{ serviceId: leg.serviceId, comesAs: leg.comesAs, documents: leg.documents },
    ...(leg.checkedBy ? { checkedBy: leg.checkedBy } : {}),
    ...(personal?.customer ? { customer: personal.customer } : {}),
    ...(personal?.note ? { note: personal.note } : {}),
    callAgainFrom: (ticket.lastCallAt ?? calledAt) + pack.limits.secondsBetweenCalls * 1000,
    ...(ticket.told ? { promisedMinutes: ticket.told.minutes } : {}),
    waitedLonger: ticket.told !== undefined && calledAt > ticket.told.until,
    earlierServices: ticket.legs.slice(0, -1).map(({ serviceId }) => serviceId),
    steps: stepViews(pack, ticket),
    toTake: toTake(pack, ticket),
    held: ticket.held.map((item) => heldItem(pack, ticket, item)),
    ...paymentOf(pack, ticket),
    pointsToNote: service?.pointsToNote ?? { 'zh-CN': [], en: [] },
    ...(ticket.away ? { away: ticket.away } : {}),
    ...(leg.slip ? { slip: leg.slip } : {}),
    hurry: ticket.hurry === true,
    left: leftOf(pack, ticket, service?.expectedMinutes ?? 0),
  };
}

/** Open steps, and their share of the service's usual minutes, rounded up. */
function leftOf(pack: Pack, ticket: Ticket, usualMinutes: number): CounterTicket['left'] {
  const path = stepViews(pack, ticket);
  const steps = path.filter(({ state }) => state === 'current' || state === 'later').length;
  return { steps, aboutMinutes: path.length === 0 ? 0 : Math.ceil((usualMinutes * steps) / path.length) };
}

/** [S-19] this customer waited through an outage and has heard no word about it. */
function apologyDue(hall: Hall, ticketId: string): Pick<CounterTicket, 'outage'> {
  const last = outagesOf(hall, ticketId).at(-1);
  return last ? { outage: { from: last.from, to: last.to } } : {};
}

function stepViews(pack: Pack, ticket: Ticket): readonly DeskStepView[] {
  const passed = openLeg(ticket)?.steps ?? [];
  const current = currentStep(pack, ticket);
  return deskPath(pack, ticket).map((step) => {
    const done = passed.find((entry) => entry.step === step.id);
    if (done) return { ...step, state: done.state, at: done.at };
    return { ...step, state: step.id === current?.id ? 'current' : 'later' };
  });
}

const PAPER_NAMES = {
  slip: { 'zh-CN': '业务单', en: 'service slip' },
  receipt: { 'zh-CN': '收款凭条', en: 'receipt' },
} as const;

export function heldItem(pack: Pack, ticket: Ticket, item: Held): HeldItem {
  const { itemId, what, since } = item;
  if (what !== 'document')
    return {
      itemId,
      what,
      since,
      name: PAPER_NAMES[what],
      toSign: what === 'slip' && openLeg(ticket)?.signed === false,
    };
  const document = pack.documents.find(({ id }) => id === item.document);
  const kind = document?.kinds.find(({ id }) => id === item.kind);
  return {
    itemId,
    what,
    since,
    toSign: false,
    name: kind?.name ?? document?.name ?? { 'zh-CN': item.document ?? '', en: item.document ?? '' },
  };
}

/** The amount that is due before anything is received comes from the pack; the clerk can change it. Money received is shown on every path. */
export function paymentOf(pack: Pack, ticket: Ticket): { readonly payment?: PaymentView } {
  const leg = openLeg(ticket);
  const usual = usualOf(pack, ticket);
  if (leg?.payment) return { payment: { ...paid(pack, leg.payment), ...usual } };
  if (!leg || !deskPath(pack, ticket).some(({ kind }) => kind === 'amount')) return {};
  return { payment: { stage: 'due', due: usual.usual ?? 0, ...usual, breakdown: [] } };
}

function usualOf(pack: Pack, ticket: Ticket): { readonly usual?: number } {
  const usual = usualDue(pack, ticket);
  return usual === undefined ? {} : { usual };
}

function paid(pack: Pack, { given, receipt: _number, ...payment }: Payment): PaymentView {
  return {
    ...payment,
    stage: given ? 'done' : 'received',
    breakdown: breakDown(payment.change, pack.currency.notesAndCoins),
  };
}
