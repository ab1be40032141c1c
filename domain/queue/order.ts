// The order of the hall: what `who-is-next.ts` says, for the lines and counters as they stand.
import { hasEffect } from '../control/effects.ts';
import { counterIn } from '../counter-in.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { inOrder } from './in-order.ts';
import { assignedQueues, queuesOf } from './queues-of.ts';
import { type InLine, score, type VisitorClass } from './score.ts';
import { choosable, type DeskLines, isHelped, type OrderRules, whoIsNext } from './who-is-next.ts';

/** Waiting tickets of a line, first first. `at`: UTC ms, the hall's last event when left out. */
export function waitingIn(hall: Hall, queueId: string, at: number = hall.clock): readonly Ticket[] {
  return inOrder(
    waiting(hall).filter((ticket) => ticket.queueId === queueId),
    rulesOf(hall),
    at,
  );
}

/** Waiting tickets that this counter may call, first first: after its own and those that it helps now, those it helps when its own are gone. */
export function waitingFor(hall: Hall, counterId: string, at: number = hall.clock): readonly Ticket[] {
  const rules = rulesOf(hall);
  const { now, later } = callable(hall, counterId, at);
  return [...inOrder(now, rules, at), ...inOrder(later, rules, at)];
}

/** The same tickets in no order, for whoever only counts them. */
export function whoWaitsFor(hall: Hall, counterId: string, at: number = hall.clock): readonly Ticket[] {
  const { now, later } = callable(hall, counterId, at);
  return [...now, ...later];
}

function callable(hall: Hall, counterId: string, at: number) {
  const desk = deskOf(hall, counterId);
  const all = waiting(hall);
  const now = choosable(all, desk, at);
  const rest = all.filter((ticket) => isHelped(ticket, desk) && !now.includes(ticket));
  return { now, later: choosable(rest, desk, at) };
}

/** The ticket that this counter calls next. */
export function nextFor(hall: Hall, counterId: string, at: number = hall.clock): Ticket | undefined {
  return whoIsNext(waiting(hall), deskOf(hall, counterId), rulesOf(hall), at);
}

/** Of whom this counter chooses now: its own customers and those of lines that it helps now. */
export function choiceOf(hall: Hall, counterId: string, at: number): readonly Ticket[] {
  return choosable(waiting(hall), deskOf(hall, counterId), at);
}

/** How many stand before this ticket in its own line, whether it waits there already or would. */
export function ahead(hall: Hall, ticket: InLine, at: number = hall.clock): number {
  const others = waiting(hall).filter(
    (other) => other.queueId === ticket.queueId && other.ticketId !== ticket.ticketId,
  );
  const line = inOrder<InLine>([...others, ticket], rulesOf(hall), at);
  return line.findIndex(({ ticketId }) => ticketId === ticket.ticketId);
}

/** The moment at which an ordinary customer would have come to be as far as this one now: the effective arrival. UTC ms. */
export function effectiveArrival(hall: Hall, ticket: InLine, at: number): number {
  return at - score(ticket, at, classOf(hall, ticket.classId));
}

export function classOf(hall: Hall, classId: string): VisitorClass | undefined {
  return packOf(hall).classes.find(({ id }) => id === classId);
}

export function rulesOf(hall: Hall): OrderRules {
  const { classes, queues, fairness } = packOf(hall);
  const classById = new Map(classes.map((one) => [one.id, one]));
  const queueById = new Map(queues.map((one) => [one.id, one]));
  const otherwise = Number.POSITIVE_INFINITY;
  return {
    classOf: (classId) => classById.get(classId),
    passedAtMost: (queueId) => queueById.get(queueId)?.passedAtMost ?? fairness?.passedAtMost ?? otherwise,
    inARow: (queueId) => queueById.get(queueId)?.inARow ?? fairness?.inARow ?? otherwise,
    run: (queueId) => hall.runs?.[queueId] ?? 0,
    slips: ({ slips }) => slips ?? 0,
  };
}

/** What a manager has settled for a counter is its own from first to last; otherwise the pack says what it helps, and when. */
export function deskOf(hall: Hall, counterId: string): DeskLines {
  const lines = queuesOf(hall, counterId);
  const counter = counterIn(packOf(hall), counterId);
  const isAssigned =
    hall.counters[counterId]?.queues !== undefined && assignedQueues(hall, counterId) !== counter?.queues;
  const helps = isAssigned ? [] : (counter?.helps ?? []).filter(({ queue }) => lines.includes(queue));
  const own = lines.filter((queueId) => !helps.some(({ queue }) => queue === queueId));
  const firstFor = !isAssigned && counter?.firstFor ? { firstFor: counter.firstFor } : {};
  return { counterId, own, helps, ...firstFor, planHelps: hasEffect(hall, 'helpOthers') };
}

function waiting(hall: Hall): readonly Ticket[] {
  return Object.values(hall.tickets).filter(({ status }) => status === 'waiting');
}
