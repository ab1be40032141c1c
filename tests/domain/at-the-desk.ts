// People at their posts, and a customer who is served as the pack says: each step by its own deed.
import type { CommandInput } from '../../contract/commands.ts';
import type { CounterTicket } from '../../contract/views.ts';
import { type Actor, counterOf } from '../../domain/actor.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { allDocuments, TestHall, type TestHallSettings } from './test-hall.ts';

export interface Team {
  readonly hall: TestHall;
  /** 101 at door 1. */
  readonly greeter: Actor;
  /** 201 at counter 3: general services, payments, broadband. */
  readonly clerk: Actor;
  /** 202 at counter 5: the same queues. */
  readonly colleague: Actor;
  /** 601, the hall manager, at the manager's board. */
  readonly manager: Actor;
}

export function openHall(settings?: TestHallSettings): Team {
  const hall = new TestHall(settings);
  return {
    hall,
    greeter: hall.at('101', 'greeter', '1'),
    clerk: hall.at('201', 'counter', '3'),
    colleague: hall.at('202', 'counter', '5'),
    manager: hall.at('601', 'manager', '1'),
  };
}

type Wish = Partial<CommandInput<'issueTicket'>>;

/** A number taken at the door, all documents at hand. */
export function issue({ hall, greeter }: Team, serviceId: string, wish: Wish = {}) {
  const comesAs = wish.comesAs ?? 'owner';
  const documents = allDocuments(serviceId, comesAs);
  return hall.done(greeter, 'issueTicket', { serviceId, comesAs, documents, language: 'zh-CN', ...wish });
}

/** Called and seated at the clerk's counter. */
export function seated(team: Team, serviceId: string, wish: Wish = {}): string {
  const { ticketId } = issue(team, serviceId, wish);
  return seatNext(team, ticketId);
}

export function seatNext({ hall, clerk }: Team, expected: string): string {
  const { ticketId } = hall.done(clerk, 'callNext', {});
  if (ticketId !== expected) throw new Error(`${ticketId} was called before ${expected}`);
  hall.done(clerk, 'startService', { ticketId });
  return ticketId;
}

/** The ticket as the clerk's screen shows it. */
export function onScreen(hall: TestHall, clerk: Actor): CounterTicket {
  const { ticket } = counterView(hall.hall, counterOf(clerk) ?? '', hall.known());
  if (!ticket) throw new Error('nobody is at this counter');
  return ticket;
}

export function currentStep(hall: TestHall, clerk: Actor): string | undefined {
  return onScreen(hall, clerk).steps.find(({ state }) => state === 'current')?.id;
}

/** Does step after step until the named one is the current one; without a name, all of them. */
export function walkTo(hall: TestHall, clerk: Actor, step?: string): void {
  for (let at = currentStep(hall, clerk); at !== undefined && at !== step; at = currentStep(hall, clerk))
    doStep(hall, clerk);
  if (currentStep(hall, clerk) !== step) throw new Error(`the step ${step} is not on the path`);
}

/** The deed that the current step asks for. */
function doStep(hall: TestHall, clerk: Actor): object {
  const ticket = onScreen(hall, clerk);
  const { ticketId, held, toTake, payment } = ticket;
  const step = ticket.steps.find(({ state }) => state === 'current');
  const confirm = () => hall.done(clerk, 'confirmStep', { ticketId, step: step?.id ?? '' });
  switch (step?.kind) {
    case 'take':
      return hall.done(clerk, 'takeItems', { ticketId, items: toTake.map((document) => ({ document })) });
    case 'print':
      return hall.done(clerk, 'printBusinessSlip', { ticketId });
    case 'sign':
      return hall.done(clerk, 'confirmSignature', { ticketId });
    case 'amount':
      return pay(hall, clerk, { due: payment?.due ?? 0, received: payment?.due ?? 0 });
    case 'give':
      return held.length > 0 ? giveAllBack(hall, clerk) : confirm();
    default:
      return confirm();
  }
}

/** Both amounts said: received, then change. */
export function pay(hall: TestHall, clerk: Actor, cash: { readonly due: number; readonly received: number }): object {
  const { ticketId, payment } = onScreen(hall, clerk);
  const isUsual = payment?.usual === undefined || payment.usual === cash.due;
  const why = isUsual ? {} : { reason: 'as agreed' };
  const { change } = hall.done(clerk, 'receivePayment', { ticketId, method: 'cash', ...cash, ...why });
  return hall.done(clerk, 'giveChange', { ticketId, change });
}

export function giveAllBack(hall: TestHall, clerk: Actor): object {
  const { ticketId, held } = onScreen(hall, clerk);
  return hall.done(clerk, 'giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
}

/** The whole visit from its present step to the desk that is ready again. */
export function serve(hall: TestHall, clerk: Actor): void {
  const { ticketId } = onScreen(hall, clerk);
  walkTo(hall, clerk);
  hall.done(clerk, 'finish', { ticketId });
  hall.done(clerk, 'deskReady', {});
}
