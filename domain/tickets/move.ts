// Everything else that can happen to a ticket: started, parked, resumed, transferred, returned, given up.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { counterOf, isIntegrator } from '../actor.ts';
import { hasEffect } from '../control/effects.ts';
import { happenedAt } from '../days/happened-at.ts';
import { accept, type Context, type Decision, isRefused, type Refused, refuse, remark } from '../decision.ts';
import { openBeforeQuestion } from '../desk/path.ts';
import { event } from '../events.ts';
import { type Hall, nextLegId, openLeg, packOf, packOfVisit, type Ticket } from '../hall.ts';
import { placeOnReturn } from '../queue/fall-back.ts';
import { ahead, whoWaitsFor } from '../queue/order.ts';
import { queuesOf } from '../queue/queues-of.ts';
import { endTicket } from './end-ticket.ts';
import { alertOnHandOff } from './hand-offs.ts';
import { ticketFor } from './life.ts';
import { isElsewhere, ticketHere } from './serving-here.ts';

export function startService(
  hall: Hall,
  payload: CommandPayload<'startService'>,
  context: Context,
): Decision<CommandReply<'startService'>> {
  const ticket = ticketHere(hall, payload.ticketId, 'start', context);
  if (isRefused(ticket)) return ticket;
  if ((payload.unguided || payload.agent) && !isIntegrator(context.actor))
    return refuse('onlyIntegrators', { field: payload.unguided ? 'unguided' : 'agent' });
  const at = happenedAt(hall, payload.occurredAt, context);
  if (typeof at !== 'number') return at;
  const { ticketId, number, counterId = '' } = ticket;
  // [C-12, C-13] stand or stay seated is settled by whether others wait at this moment
  const othersWaiting = whoWaitsFor(hall, counterId, context.now).length > 0;
  const start = {
    ticketId,
    counterId,
    at: Math.max(at, ticket.calledAt ?? 0),
    guided: !payload.unguided,
    othersWaiting,
    ...(hasEffect(hall, 'noOffers') ? { withoutOffers: true as const } : {}),
    ...(payload.agent ? { agent: payload.agent } : {}),
  };
  return accept({ number }, [event('ServiceStarted', start)]);
}

export function parkTicket(
  hall: Hall,
  payload: CommandPayload<'parkTicket'>,
  context: Context,
): Decision<CommandReply<'parkTicket'>> {
  const ticket = ticketHere(hall, payload.ticketId, 'park', context);
  if (isRefused(ticket)) return ticket;
  const held = stillOpen(ticket);
  if (held) return held;
  const { ticketId, counterId = '', number } = ticket;
  const why = remark(packOf(hall), { about: ticketId, what: 'parkTicket', text: payload.reason });
  return accept({ number }, [event('TicketParked', { ticketId, counterId })], [why]);
}

/** Back in line with the old standing, for the counter that takes it up again. */
export function resumeTicket(
  hall: Hall,
  payload: CommandPayload<'resumeTicket'>,
  context: Context,
): Decision<CommandReply<'resumeTicket'>> {
  const ticket = ticketFor(hall, payload.ticketId, 'resume');
  if (isRefused(ticket)) return ticket;
  const counterId = counterOf(context.actor) ?? ticket.onlyCounter ?? '';
  return accept({ number: ticket.number }, [event('TicketResumed', { ticketId: ticket.ticketId, counterId })]);
}

/** The number and the arrival time stay; the place is named exactly. [C-33, C-34] */
export function transferTicket(
  hall: Hall,
  payload: CommandPayload<'transferTicket'>,
  context: Context,
): Decision<CommandReply<'transferTicket'>> {
  const ticket = ticketHere(hall, payload.ticketId, 'transfer', context);
  if (isRefused(ticket)) return ticket;
  const held = stillOpen(ticket);
  if (held) return held;
  const target = transferTarget(hall, ticket, payload);
  if (isRefused(target)) return target;
  if (!openLeg(ticket) && !payload.serviceId) return refuse('noLegOpen');
  const fromCounter = ticket.counterId ?? '';
  const { ticketId, number } = ticket;
  const known = context.facts.personal(ticket.visitId);
  const asides = payload.note
    ? [
        {
          kind: 'personal' as const,
          visitId: ticket.visitId,
          personal: { ...known, note: payload.note },
          keepDays: packOf(hall).limits.personalDetailsDays,
        },
      ]
    : [];
  const moved = { ticketId, fromCounter, ...target, ...serviceThere(hall, ticket, payload.serviceId) };
  return accept(
    { number, ahead: ahead(hall, { ...ticket, queueId: target.queueId }, context.now) },
    [event('TicketTransferred', moved), ...alertOnHandOff(hall, ticket, target.queueId, context)],
    asides,
  );
}

/** The service at the other place: instead of the present one, or after it, when that one is over or has been paid. */
function serviceThere(hall: Hall, ticket: Ticket, serviceId: string | undefined) {
  if (!serviceId) return {};
  const leg = openLeg(ticket);
  const isReplaced =
    leg?.payment === undefined && openBeforeQuestion(packOfVisit(hall, ticket.visitId), ticket).length > 0;
  return isReplaced ? { serviceId } : { serviceId, legId: nextLegId(ticket) };
}

function transferTarget(
  hall: Hall,
  ticket: Ticket,
  { to, serviceId }: CommandPayload<'transferTicket'>,
): { readonly queueId: string; readonly toCounter?: string } | Refused {
  const pack = packOf(hall);
  const service = serviceId ? pack.services.find(({ id }) => id === serviceId) : undefined;
  if (serviceId && !service) return refuse('unknownService', { serviceId });
  if ('queue' in to)
    return pack.queues.some(({ id }) => id === to.queue)
      ? { queueId: to.queue }
      : refuse('unknownQueue', { queue: to.queue });
  if (to.counter === ticket.counterId) return refuse('sameCounter');
  const counter = pack.counters.find(({ id }) => id === to.counter);
  if (!counter) return refuse('unknownCounter', { counter: to.counter });
  const queueId = service?.queue ?? ticket.queueId;
  return queuesOf(hall, counter.id).includes(queueId)
    ? { queueId, toCounter: counter.id }
    : refuse('counterDoesNotServe', { counter: counter.id, queue: queueId });
}

/** Nothing of the customer's stays behind, and no money stays open, when the ticket leaves the desk. [C-22] */
export function stillOpen(ticket: Ticket): Refused | undefined {
  if (ticket.held.length > 0) return refuse('documentsHeld', { items: ticket.held.map(({ itemId }) => itemId) });
  const payment = openLeg(ticket)?.payment;
  return payment && !payment.given ? refuse('paymentOpen', { change: payment.change }) : undefined;
}

/** After a missed call a customer comes back once, a few places behind the front. */
export function returnTicket(
  hall: Hall,
  payload: CommandPayload<'returnTicket'>,
  { now }: Context,
): Decision<CommandReply<'returnTicket'>> {
  const ticket = ticketFor(hall, payload.ticketId, 'return');
  if (isRefused(ticket)) return ticket;
  if (ticket.returned) return refuse('returnedAlready', { number: ticket.number });
  const place = placeOnReturn(hall, ticket, packOf(hall).limits.placesBehindOnReturn, now);
  const { ticketId, number } = ticket;
  return accept({ number, ahead: ahead(hall, { ...ticket, ...place }, now) }, [
    event('TicketReturned', { ticketId, ...place }),
  ]);
}

export function cancelTicket(
  hall: Hall,
  payload: CommandPayload<'cancelTicket'>,
  context: Context,
): Decision<CommandReply<'cancelTicket'>> {
  const ticket = ticketFor(hall, payload.ticketId, 'cancel');
  if (isRefused(ticket)) return ticket;
  if (context.actor.kind === 'phone' && (context.actor.ticketId !== ticket.ticketId || ticket.status === 'serving'))
    return refuse('mayNot');
  if (ticket.status === 'serving' && isElsewhere(ticket, context))
    return refuse('notYourTicket', { counter: ticket.counterId });
  const held = stillOpen(ticket);
  if (held) return held;
  const at = happenedAt(hall, payload.occurredAt, context);
  if (typeof at !== 'number') return at;
  const outcome = payload.reason === 'gaveUp' ? 'gaveUp' : 'cancelled';
  return accept({ number: ticket.number }, endTicket(hall, ticket, outcome, Math.max(at, ticket.since)));
}

export function changeLanguage(
  hall: Hall,
  payload: CommandPayload<'changeLanguage'>,
): Decision<CommandReply<'changeLanguage'>> {
  const ticket = hall.tickets[payload.ticketId];
  if (!ticket) return refuse('unknownTicket');
  return accept({}, [event('TicketLanguageChanged', { ticketId: ticket.ticketId, language: payload.language })]);
}
