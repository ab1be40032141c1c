import type { Pack } from '../../contract/pack.ts';
import type { Outcome, PhoneTicketView } from '../../contract/views.ts';
import type { Language } from '../../contract/words.ts';
import type { Wait, Waits } from '../forecast/waits.ts';
import { type Hall, lastLeg, packOf, packOfVisit, type Ticket, type ToldWait } from '../hall.ts';
import { ahead } from '../queue/order.ts';
import { mayPushBack, timesLeft } from '../tickets/push-back.ts';

/** A ticket that is over, as the read tables know it. */
export interface EndedTicket {
  readonly number: string;
  readonly serviceId: string;
  readonly language: Language;
  readonly outcome: Outcome;
}

/** All that a customer's phone may know: number, place in line, where to go. */
export function phoneTicketView(
  hall: Hall,
  ticketId: string,
  ended: EndedTicket | undefined,
  waits?: Waits,
): PhoneTicketView | undefined {
  const ticket = hall.tickets[ticketId];
  if (ticket) return live(hall, ticket, waits);
  if (!ended) return undefined;
  const { number, language, outcome } = ended;
  return {
    ...common(packOf(hall), ended.serviceId),
    ticketId,
    number,
    language,
    status: 'ended',
    outcome,
    ahead: 0,
    bring: [],
    mayCancel: false,
  };
}

function live(hall: Hall, ticket: Ticket, waits: Waits | undefined): PhoneTicketView {
  const pack = packOfVisit(hall, ticket.visitId);
  const leg = lastLeg(ticket);
  const { ticketId, number, language, status } = ticket;
  const wait: Wait =
    status === 'waiting' ? (waits?.ofTicket(ticketId) ?? { ahead: ahead(hall, ticket) }) : { ahead: 0 };
  const call = hall.calls.find((entry) => entry.ticketId === ticket.ticketId);
  const counter = pack.counters.find(({ id }) => id === ticket.counterId);
  const required = pack.services.find(({ id }) => id === leg.serviceId)?.documents[leg.comesAs] ?? [];
  return {
    ...common(pack, leg.serviceId, ticket.queueId),
    ...{ ticketId, number, language, status, ahead: wait.ahead },
    ...(wait.withinMinutes === undefined ? {} : { withinMinutes: wait.withinMinutes }),
    ...(status === 'waiting' && ticket.told && ticket.calledAt === undefined
      ? { promised: promisedOf(ticket.told) }
      : {}),
    ...(counter ? { counter: counter.label } : {}),
    ...(call && status === 'called' ? { callId: call.callId } : {}),
    bring: pack.documents.filter(({ id }) => required.includes(id)).map(({ name }) => name),
    mayCancel: status !== 'serving',
    ...moreTime(hall, ticket),
    ...(hall.control.evacuation ? { evacuation: packOf(hall).control.evacuation } : {}),
  };
}

/** [G-10] more time, while somebody stands behind and the pack allows it once more. */
function moreTime(hall: Hall, ticket: Ticket): Pick<PhoneTicketView, 'pushBack'> {
  const places = packOf(hall).pushBack?.places ?? 0;
  return mayPushBack(hall, ticket, hall.clock) ? { pushBack: { places, left: timesLeft(hall, ticket) } } : {};
}

function promisedOf({ minutes, until }: ToldWait): NonNullable<PhoneTicketView['promised']> {
  return { minutes, until };
}

/** The place to wait at belongs to the queue that the ticket stands in, or to that of its service when it is over. */
function common(pack: Pack, serviceId: string, queueId?: string) {
  const service = pack.services.find(({ id }) => id === serviceId);
  const queue = pack.queues.find(({ id }) => id === (queueId ?? service?.queue));
  const waitAt = pack.places.find(({ id }) => id === queue?.waitAt)?.name ?? pack.name;
  return { hallName: pack.name, brandColor: pack.brand.color, service: service?.name ?? pack.name, waitAt };
}
