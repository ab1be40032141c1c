// Calling: one ticket for one counter. The writer takes one command after another, so two counters cannot call the same ticket.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { isIntegrator } from '../actor.ts';
import { happenedAt } from '../days/happened-at.ts';
import { accept, type Context, type Decision, isRefused, refuse, remark } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import { nextFor } from '../queue/order.ts';
import { whyCalled } from '../queue/why-called.ts';
import { actingCounter, whyNotReady } from './at-counter.ts';
import { ticketFor } from './life.ts';
import { ticketHere } from './serving-here.ts';

export function callNext(
  hall: Hall,
  payload: CommandPayload<'callNext'>,
  context: Context,
): Decision<CommandReply<'callNext'>> {
  const at = actingCounter(hall, payload.counter, context);
  if (isRefused(at)) return at;
  const busy = whyNotReady(hall, at.counterId);
  if (busy) return busy;
  const ticket = nextFor(hall, at.counterId, context.now);
  if (!ticket) return refuse('nobodyWaiting');
  const { ticketId, number } = ticket;
  const why = whyCalled(hall, ticket, at.counterId, context.now);
  return accept({ ticketId, number }, [
    event('TicketCalled', { ticketId, counterId: at.counterId, callId: context.newId(), at: context.now, why }),
  ]);
}

/** Calling a chosen ticket needs the right and a reason: no cherry-picking. */
export function callTicket(
  hall: Hall,
  payload: CommandPayload<'callTicket'>,
  context: Context,
): Decision<CommandReply<'callTicket'>> {
  const at = actingCounter(hall, payload.counter, context);
  if (isRefused(at)) return at;
  const busy = whyNotReady(hall, at.counterId);
  if (busy) return busy;
  const ticket = ticketFor(hall, payload.ticketId, 'call');
  if (isRefused(ticket)) return ticket;
  if (payload.agent && !isIntegrator(context.actor)) return refuse('onlyIntegrators', { field: 'agent' });
  const calledAt = happenedAt(hall, payload.occurredAt, context);
  if (typeof calledAt !== 'number') return calledAt;
  const { ticketId, number } = ticket;
  const agent = payload.agent ? { agent: payload.agent } : {};
  const called = Math.max(calledAt, ticket.arrivedAt);
  const call = {
    ...{ ticketId, counterId: at.counterId, callId: context.newId(), at: called },
    ...{ chosen: true as const, why: whyCalled(hall, ticket, at.counterId, called) },
    ...agent,
  };
  const reason = remark(packOf(hall), { about: ticketId, what: 'callTicket', text: payload.reason });
  return accept({ ticketId, number }, [event('TicketCalled', call)], [reason]);
}

export function callAgain(
  hall: Hall,
  payload: CommandPayload<'callAgain'>,
  context: Context,
): Decision<CommandReply<'callAgain'>> {
  const ticket = ticketHere(hall, payload.ticketId, 'callAgain', context);
  if (isRefused(ticket)) return ticket;
  const next = (ticket.lastCallAt ?? 0) + packOf(hall).limits.secondsBetweenCalls * 1000;
  if (context.now < next) return refuse('calledTooSoon', { waitSeconds: Math.ceil((next - context.now) / 1000) });
  return accept({ calls: ticket.calls + 1 }, [
    event('TicketCalledAgain', { ticketId: ticket.ticketId, callId: context.newId() }),
  ]);
}

/** Called often enough and not there: set aside, may come back once. [G-10] */
export function markMissing(
  hall: Hall,
  payload: CommandPayload<'markMissing'>,
  context: Context,
): Decision<CommandReply<'markMissing'>> {
  const ticket = ticketHere(hall, payload.ticketId, 'miss', context);
  if (isRefused(ticket)) return ticket;
  const needed = packOf(hall).limits.callsBeforeMissing;
  if (ticket.calls < needed) return refuse('notCalledEnough', { calls: ticket.calls, needed });
  return accept({ number: ticket.number }, [
    event('TicketMissed', { ticketId: ticket.ticketId, counterId: ticket.counterId ?? '' }),
  ]);
}
