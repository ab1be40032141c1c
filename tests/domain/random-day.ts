// Any day: people of every role press whatever there is to press, with sense or without.
import fc from 'fast-check';
import { COMMAND_NAMES, type CommandInput, type CommandName } from '../../contract/commands.ts';
import type { TicketStatus } from '../../contract/views.ts';
import type { ComesAs } from '../../contract/words.ts';
import { type Actor, counterOf } from '../../domain/actor.ts';
import { factsKnown } from '../../domain/control/facts-known.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import { isDayOver } from '../../domain/days/open-day.ts';
import type { Decision } from '../../domain/decision.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { issue, openHall, type Team } from './at-the-desk.ts';
import { allDocuments, HOUR, INTEGRATOR, KIOSK, LISTED, phone, SECOND, TELECOM, type TestHall } from './test-hall.ts';

export interface Day extends Team {
  readonly desks: readonly Actor[];
  readonly people: readonly Actor[];
}

/** A hall with four desks at work, and everybody who could send a command. */
export function newDay(): Day {
  const team = openHall({ guestUrl: 'http://hall.example' });
  const { hall } = team;
  const desks = [team.clerk, team.colleague, hall.at('301', 'counter', 'q1'), hall.at('501', 'counter', '9')];
  const guard: Actor = {
    kind: 'staff',
    staff: '801',
    roles: ['guard'],
    place: { screen: 'greeter', at: '2' },
    device: 'd',
  };
  const billing: Actor = { kind: 'program', name: 'billing', role: 'clerk', counter: '5' };
  return { ...team, desks, people: [team.greeter, team.manager, ...desks, KIOSK, INTEGRATOR, billing, guard] };
}
/** What these desks serve. */
const OFFERED = TELECOM.services.filter(({ queue }) => queue !== 'device' && queue !== 'complaint');

/** One thing that somebody does: who, what, and the dice that settle the rest. */
export interface Doing {
  readonly who: number;
  readonly what: 'arrive' | 'moveOn' | 'hall' | 'night' | CommandName;
  readonly dice: readonly number[];
}
const die = fc.nat({ max: 9_999 });
export const doings: fc.Arbitrary<Doing> = fc.record({
  who: die,
  what: fc.oneof(
    { weight: 20, arbitrary: fc.constant('arrive' as const) },
    { weight: 60, arbitrary: fc.constant('moveOn' as const) },
    { weight: 8, arbitrary: fc.constant('hall' as const) },
    { weight: 1, arbitrary: fc.constant('night' as const) },
    { weight: 80, arbitrary: fc.constantFrom(...COMMAND_NAMES) },
  ),
  dice: fc.array(die, { minLength: 12, maxLength: 12 }),
});

/** What is written on these never belongs into an event or a view of the room. */
export const SURNAME = 'Quillfeather';
export const NOTE = 'yellow-scarf-remark';

export interface Done {
  readonly actor: Actor;
  readonly command: CommandName;
  readonly decision: Decision<object>;
}

/** Does it, some seconds later; the hall opens its day first when that is due, as the writer does. */
export function doIt(day: Day, { who, what, dice }: Doing): Done | undefined {
  const { hall } = day;
  const hand = new Hand(dice);
  hall.later(hand.chance(40) ? -HOUR : (who % 60) * SECOND);
  if (what === 'night') hall.later(20 * HOUR);
  if (isDayOver(hall.hall, hall.now)) hall.hallGives('openBusinessDay', {});
  if (what === 'night') return undefined;
  if (what === 'arrive') return arrive(day, hand);
  if (what === 'hall') return byTheHall(day, hand);
  const desk = hand.pick(day.desks);
  if (what === 'moveOn') return hand.chance(3) ? (notThere(hall, desk) ?? moveOn(hall, desk)) : moveOn(hall, desk);
  // mostly somebody at a desk, and about the customer who sits there
  const sender = hand.chance(3) ? hand.pick([...day.people, phone(anyTicket(hall, hand))]) : desk;
  const here = hall.hall.counters[counterOf(desk) ?? '']?.ticketId;
  const ticketId = here && !hand.chance(4) ? here : anyTicket(hall, hand);
  const input = anyInput(hall, hand, { command: what, ticketId }) as CommandInput<typeof what>;
  return { actor: sender, command: what, decision: hall.give(sender, what, input) };
}

/** What nobody presses: people sign in, printers fail and work again, visits that came to nothing are closed. */
function byTheHall({ hall, desks }: Day, hand: Hand): undefined {
  const about = { printerId: hand.pick(['door-printer', 'kiosk-printer']), error: hand.pick(['paperOut', 'offline']) };
  const desk = hand.pick(desks);
  const place = { screen: 'counter', at: counterOf(desk) ?? '' } as const;
  if (hand.chance(2))
    hall.hallGives('openPost', { staff: desk.kind === 'staff' ? desk.staff : '', place, device: 'd' });
  if (hand.chance(3)) hall.hallGives('raiseAlert', { kind: 'printerFailing', about });
  if (hand.chance(4)) hall.hallGives('settleAlert', { kind: 'printerFailing', about });
  if (hand.chance(3)) hall.hallGives('endIdleVisits', {});
  if (hand.chance(2)) watch(hall);
}

/** The hall looks at itself, as the server lets it every few seconds. */
export function watch(hall: TestHall, memory: WatchMemory = {}): WatchMemory {
  const facts = factsKnown(hall.hall, { ...hall.known(), now: Math.max(hall.now, hall.hall.clock) });
  const looked = hall.hallGives('watchHall', { facts, memory });
  return looked.ok ? (looked.reply as WatchMemory) : {};
}

function arrive(day: Day, hand: Hand): Done {
  const { id, documents } = hand.pick(OFFERED);
  const comesAs = hand.pick(Object.keys(documents) as ComesAs[]);
  const live = Object.keys(day.hall.hall.visits);
  const visitId = hand.chance(6) && live.length > 0 ? { visitId: hand.pick(live) } : {};
  const needs = hand.chance(5) ? { needs: ['mobility' as const] } : {};
  const listed = hand.chance(7) ? { brandCustomer: LISTED.entryId } : {};
  const customer = { surname: SURNAME, title: 'ms' as const };
  // who comes in finds the hall open again
  if (day.hall.hall.control.evacuation) day.hall.done(day.manager, 'endEvacuation', {});
  issue(day, id, { comesAs, ...visitId, ...needs, ...listed, customer, note: NOTE });
  return { actor: day.greeter, command: 'issueTicket', decision: { ok: true, reply: {}, events: [], asides: [] } };
}

/** Somebody who was called does not come: called again after a while, then set aside. */
function notThere(hall: TestHall, clerk: Actor): Done | undefined {
  const { ticket } = counterView(hall.hall, counterOf(clerk) ?? '', hall.known());
  if (ticket?.status !== 'called') return undefined;
  hall.later(10 * SECOND);
  const { ticketId, calls } = ticket;
  const command = calls < 2 ? 'callAgain' : 'markMissing';
  return { actor: clerk, command, decision: hall.give(clerk, command, { ticketId }) };
}

/** The next sensible thing at this counter: call, begin, the deed of the current step, finish. */
export function moveOn(hall: TestHall, clerk: Actor): Done {
  const done = <N extends CommandName>(command: N, input: CommandInput<N>): Done => ({
    actor: clerk,
    command,
    decision: hall.give(clerk, command, input),
  });
  const { ticket, state } = counterView(hall.hall, counterOf(clerk) ?? '', hall.known());
  if (state === 'tidying') return done('deskReady', {});
  if (!ticket) return done('callNext', {});
  const { ticketId, held, toTake, payment } = ticket;
  if (state === 'called') return done('startService', { ticketId });
  if (payment?.stage === 'received') return done('giveChange', { ticketId, change: payment.change ?? 0 });
  const step = ticket.steps.find((one) => one.state === 'current');
  const giveBack = () => done('giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
  if (!step) return held.length > 0 ? giveBack() : done('finish', { ticketId });
  const confirmed = done('confirmStep', { ticketId, step: step.id });
  if (confirmed.decision.ok) return confirmed;
  if (step.kind === 'take') return done('takeItems', { ticketId, items: toTake.map((document) => ({ document })) });
  if (step.kind === 'print') return done('printBusinessSlip', { ticketId });
  if (step.kind === 'sign') return done('confirmSignature', { ticketId });
  if (step.kind === 'amount')
    return done('receivePayment', { ticketId, method: 'cash', due: 500, received: 1000, reason: 'as agreed' });
  return giveBack();
}

/** Picks by the dice it was dealt, one after the other. */
class Hand {
  private readonly dice: readonly number[];
  private at = 0;
  constructor(dice: readonly number[]) {
    this.dice = dice;
  }
  private throw(): number {
    return this.dice[this.at++ % this.dice.length] ?? 0;
  }
  pick<T>(things: readonly T[]): T {
    return things[this.throw() % things.length] as T;
  }
  chance(oneIn: number): boolean {
    return this.throw() % oneIn === 0;
  }
}

function anyTicket(hall: TestHall, hand: Hand): string {
  const live = Object.keys(hall.hall.tickets);
  const over = hall.hall.finished.map(({ ticketId }) => ticketId);
  return hand.pick([...live, ...live, ...live, ...over, 'no-such-ticket']);
}

/** Some input for the command; what it names may be elsewhere, over, or not there at all. */
function anyInput(
  hall: TestHall,
  hand: Hand,
  { command, ticketId }: { readonly command: CommandName; readonly ticketId: string },
): object {
  const ticket = hall.hall.tickets[ticketId];
  const serviceId = hand.pick([...TELECOM.services.map(({ id }) => id), 'made-up']);
  const comesAs = hand.pick(['owner', 'agent', 'company'] as const);
  const language = hand.pick(['zh-CN', 'en'] as const);
  const documents = hand.chance(3) ? [] : allDocuments(serviceId, comesAs);
  const customer = { surname: SURNAME, title: 'mr' };
  const triage = { serviceId, comesAs, language, documents };
  const counter = hand.pick([...TELECOM.counters.map(({ id }) => id), '99']);
  const steps = TELECOM.steps.map(({ id }) => id);
  const alertId = hand.pick([...Object.keys(hall.hall.alerts), 'no-such-alert']);
  const printJobId = hand.pick([...hall.papers.map((paper) => paper.printJobId), 'no-such-job']);
  const reason = 'because';
  const ofStatus = (status: TicketStatus) =>
    Object.values(hall.hall.tickets).find((one) => one.status === status)?.ticketId ?? ticketId;
  const inputs: Partial<Record<CommandName, object>> = {
    issueTicket: { ...triage, customer, note: NOTE },
    refuseService: {
      ...triage,
      documents: [],
      ...(hand.chance(2) ? { ticketId, serviceId: ticket?.legs.at(-1)?.serviceId ?? serviceId } : {}),
      printBringList: hand.chance(2),
    },
    divertVisit: { ...triage, to: hand.pick(['terminal', 'online', 'otherHall']) },
    cancelTicket: { ticketId, reason: hand.pick(['gaveUp', 'mistake', 'duplicate']) },
    changeLanguage: { ticketId, language },
    callNext: hand.chance(2) ? {} : { counter },
    callTicket: { ticketId, reason, ...(hand.chance(2) ? { counter } : {}) },
    startService: hand.chance(4) ? { ticketId, unguided: true } : { ticketId },
    parkTicket: { ticketId, reason },
    resumeTicket: { ticketId: ofStatus('parked') },
    returnTicket: { ticketId: ofStatus('missing') },
    transferTicket: {
      ticketId,
      to: hand.chance(2) ? { counter } : { queue: hand.pick(TELECOM.queues).id },
      ...(hand.chance(3) ? { serviceId } : {}),
      note: NOTE,
    },
    confirmStep: { ticketId, step: hand.pick(steps) },
    skipStep: { ticketId, step: hand.pick(steps), reason },
    takeItems: { ticketId, items: [{ document: hand.pick(TELECOM.documents).id }] },
    giveBackItems: { ticketId, items: [hand.pick([...(ticket?.held.map(({ itemId }) => itemId) ?? []), 'i9'])] },
    receivePayment: {
      ticketId,
      method: hand.pick(['cash', 'card', 'mobile']),
      due: hand.pick([0, 500, 8650]),
      received: hand.pick([0, 500, 8650, 10_000]),
      ...hand.pick([{ reason }, {}]),
    },
    giveChange: { ticketId, change: hand.pick([0, 500, 1350, ticket?.legs.at(-1)?.payment?.change ?? 1]) },
    addService: { ticketId, serviceId, comesAs, documents },
    deskReady: {},
    closePost: {},
    takeAlert: { alertId },
    closeAlert: { alertId },
    printTest: { printer: hand.pick(['door-printer', 'nowhere']), language },
    reprint: { printJobId, reason },
    abandonPrint: { printJobId },
    startPlan: { cause: hand.pick(['peak', 'weather', 'boredom']) },
    tickPlanStep: { step: hand.pick(TELECOM.control.plan.steps).id, done: hand.chance(2) },
    endPlan: {},
    takeDuty: {},
    // an evacuation is rare, and its end comes soon
    evacuate: hand.chance(6) ? {} : { ticketId },
    endEvacuation: {},
    addStaff: { number: hand.pick(['299', '201']), name: SURNAME, roles: ['clerk'], pin: '4711' },
    changeStaff: { number: hand.pick(['299', '601', '999']), active: hand.chance(2) },
    approveDevice: { pairingCode: '123456', name: 'tablet' },
    revokeDevice: { deviceId: hand.pick(['tablet', 'nothing']) },
  };
  return inputs[command] ?? { ticketId };
}
