// [G-02] conditions first, [G-03] the number is taken for the customer, [G-04] the counter that fits, [G-15] the documents are there.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack, Service } from '../../contract/pack.ts';
import { entryFor, withoutEntry } from '../brand/brand-customers.ts';
import { happenedAt } from '../days/happened-at.ts';
import { opening } from '../days/opening.ts';
import { type Aside, accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { outlookFor, promiseOf } from '../forecast/promise.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { paperFor } from '../paper/order-slip.ts';
import { ticketSlip } from '../paper/ticket-slip.ts';
import { countersFor } from '../queue/standing.ts';
import { newTicket } from '../tickets/evolve-ticket.ts';
import { entering } from './appointment.ts';
import { classFor, missingDocuments, requiredDocuments, serviceOf, unknownDocument } from './triage.ts';
import { visitOf } from './visit-of.ts';

type Payload = CommandPayload<'issueTicket'>;

export function issueTicket(hall: Hall, payload: Payload, context: Context): Decision<CommandReply<'issueTicket'>> {
  const pack = packOf(hall);
  if (context.actor.kind === 'screen' && !opening(hall, context).open) return refuse('hallClosed');
  const service = serviceOf(pack, payload.serviceId);
  if (isRefused(service)) return service;
  const required = requiredDocuments(service, payload.comesAs);
  if (!required) return refuse('notForThisPerson', { comesAs: payload.comesAs });
  const strange = unknownDocument(pack, payload.documents);
  if (strange) return strange;
  const missing = missingDocuments(required, payload.documents);
  if (missing.length > 0) return refuse('documentsMissing', { missing });
  const entry = entryFor(hall, payload.brandCustomer, context);
  if (entry && isRefused(entry)) return entry;
  const asked = classFor(pack, payload.classId ?? entry?.classId, payload.needs);
  if (isRefused(asked)) return asked;
  if (asked.byStaffOnly && context.actor.kind === 'screen') return refuse('classByStaffOnly');
  if (payload.appointment !== undefined && context.actor.kind === 'screen') return refuse('appointmentByStaffOnly');
  const unlisted = withoutEntry(asked, entry, context);
  if (unlisted) return unlisted;
  const visit = visitOf(hall, payload, context);
  if (isRefused(visit)) return visit;
  const arrivedAt = happenedAt(hall, payload.occurredAt, context);
  if (typeof arrivedAt !== 'number') return arrivedAt;

  const { visitor, standing, appointment } = entering(pack, asked, arrivedAt, payload.appointment);
  const numbered = nextNumber(hall, pack, service, visitor.prefix);
  const ticketId = context.newId();
  const place = { ticketId, number: numbered.number, queueId: service.queue, classId: visitor.id, standing, arrivedAt };
  const ticket = { ...place, ...numbered, visitId: visit.visitId, day: hall.day?.date ?? '' };
  const { needs, language, comesAs, documents } = payload;
  const triaged = {
    visitId: visit.visitId,
    serviceId: service.id,
    comesAs,
    documents,
    needs,
    outcome: 'ticket' as const,
  };
  const known = {
    ...(appointment ? { appointment } : {}),
    ...(entry && entry.classId === visitor.id ? { grounds: entry.grounds } : {}),
  };
  const asIssued = { ...ticket, ...known, needs, language, serviceId: service.id, comesAs, documents };
  const now = Math.max(context.now, arrivedAt);
  const outlook = outlookFor(hall, newTicket(asIssued), { ...context, now });
  const promise = outlook.forecast && promiseOf(outlook.forecast, { arrivedAt }, now);
  const before = outlook.ahead;
  const within = promise ? { withinMinutes: promise.withinMinutes } : {};
  const events: HallEvent[] = [
    ...visit.events,
    event('NeedTriaged', triaged),
    event('TicketIssued', { ...asIssued, ahead: before, ...(promise ? { promise } : {}) }),
  ];
  const counters = countersFor(hall, service.queue);
  const owed = paperAndSecrets({ pack, service, payload, context, ticketId, visitId: visit.visitId }, (phoneUrl) =>
    ticketSlip({
      hall,
      pack,
      service,
      language,
      number: numbered.number,
      arrivedAt,
      ahead: before,
      ...within,
      counters,
      comesAs,
      needs,
      by: context.actor,
      ...(phoneUrl ? { phoneUrl } : {}),
    }),
  );
  const reply = {
    ...{ visitId: visit.visitId, ticketId, number: numbered.number, ahead: before, counters: [...counters] },
    ...{
      waitAt: waitingPlace(pack, service),
      printJobId: owed.printJobId,
      second: hasSameService(hall, visit.visitId, service.id),
    },
    ...within,
    ...(owed.phoneUrl ? { phoneUrl: owed.phoneUrl } : {}),
  };
  return accept(reply, events, owed.asides);
}

/** The next number of the series that belongs to the queue's prefix, or to the class's own. */
function nextNumber(hall: Hall, pack: Pack, service: Service, classPrefix: string | undefined) {
  const prefix = classPrefix ?? pack.queues.find(({ id }) => id === service.queue)?.prefix ?? 'A';
  const sequence = (hall.lastNumber[prefix] ?? 0) + 1;
  return { prefix, sequence, number: `${prefix}${String(sequence).padStart(3, '0')}` };
}

export function waitingPlace(pack: Pack, service: Service): string {
  return pack.queues.find(({ id }) => id === service.queue)?.waitAt ?? '';
}

/** One person, one live ticket for one service; a second one is said. */
function hasSameService(hall: Hall, visitId: string, serviceId: string): boolean {
  const live = hall.visits[visitId]?.live ?? [];
  return live.some((ticketId) =>
    hall.tickets[ticketId]?.legs.some((leg: Ticket['legs'][number]) => leg.serviceId === serviceId),
  );
}

interface Owing {
  readonly pack: Pack;
  readonly service: Service;
  readonly payload: Payload;
  readonly context: Context;
  readonly ticketId: string;
  readonly visitId: string;
}
function paperAndSecrets(
  { pack, payload, context, ticketId, visitId }: Owing,
  slip: (phoneUrl: string | undefined) => Parameters<typeof paperFor>[1],
) {
  const keepDays = pack.limits.personalDetailsDays;
  const secret = context.guestUrl ? context.newSecret() : undefined;
  const phoneUrl = secret && `${context.guestUrl}/t/${secret}`;
  const paper = paperFor({ pack, context, ticketId }, slip(phoneUrl));
  const asides: Aside[] = [paper];
  if (secret) asides.push({ kind: 'ticketSecret', secret, ticketId, keepDays });
  const { customer, note } = payload;
  if (customer || note)
    asides.push({
      kind: 'personal',
      visitId,
      personal: { ...(customer ? { customer } : {}), ...(note ? { note } : {}) },
      keepDays,
    });
  return { asides, printJobId: paper.printJobId, phoneUrl };
}
