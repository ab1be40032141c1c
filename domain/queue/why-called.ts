// Every call can say why: who it is, how long the wait was, whom it passed and who went first. Larson's skips and slips, as they happen.
import type { CallWhy } from '../../contract/views.ts';
import { type Hall, lastLeg, packOf, type Ticket } from '../hall.ts';
import type { CallReason } from './call-reason.ts';
import { choiceOf, classOf } from './order.ts';
import { hasPlus, passes, plusMinutes } from './score.ts';
import { openCounters } from './standing.ts';

/** Why this ticket, at this counter, at the moment `at` (UTC ms). */
export function whyCalled(hall: Hall, ticket: Ticket, counterId: string, at: number): CallReason {
  const visitor = classOf(hall, ticket.classId);
  const choice = choiceOf(hall, counterId, at);
  const others = choice.filter(({ ticketId }) => ticketId !== ticket.ticketId);
  return {
    classId: ticket.classId,
    waitedMs: Math.max(0, at - ticket.since),
    plusMinutes: plusMinutes(ticket, at, visitor),
    priority: hasPlus(ticket, visitor),
    lines: sharedLines(hall, counterId, ticket, choice),
    passed: others.filter((other) => passes(ticket, other)).map(({ number }) => number),
    slips: ticket.slips ?? 0,
    passedBy: ticket.passedBy ?? [],
    delayMinutes: delayMinutes(hall, ticket),
  };
}

/** The reason as a screen says it. */
export function saidReason({ waitedMs, plusMinutes, passed, slips, passedBy }: CallReason): CallWhy {
  const [firstPassed] = passed;
  const counted = { waitedMs, plusMinutes, passed: passed.length, slips, wentFirst: passedBy };
  return { ...counted, ...(firstPassed ? { firstPassed } : {}) };
}

function sharedLines(hall: Hall, counterId: string, ticket: Ticket, choice: readonly Ticket[]): readonly string[] {
  const counter = packOf(hall).counters.find(({ id }) => id === counterId);
  if (counter?.firstFor?.includes(ticket.classId)) return [];
  return [...new Set([ticket.queueId, ...choice.map(({ queueId }) => queueId)])].sort();
}

function delayMinutes(hall: Hall, ticket: Ticket): number {
  const usual = packOf(hall).services.find(({ id }) => id === lastLeg(ticket).serviceId)?.expectedMinutes ?? 0;
  return Math.ceil(usual / Math.max(1, openCounters(hall, ticket.queueId).length));
}
