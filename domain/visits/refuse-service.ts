// [G-16, C-23] never a bare no: the reason, the polite request, the list of what to bring. [G-17, C-24] the hall nearest to home or work.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import { type Aside, accept, type Context, type Decision, isRefused, type Refused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, lastLeg, openLeg, packOf, type Ticket } from '../hall.ts';
import { bringListSlip } from '../paper/bring-list.ts';
import { paperFor } from '../paper/order-slip.ts';
import { stillOpen } from '../tickets/move.ts';
import { servingHere } from '../tickets/serving-here.ts';
import { missingDocuments, requiredDocuments, serviceOf, unknownDocument } from './triage.ts';
import { visitOf } from './visit-of.ts';

type Payload = CommandPayload<'refuseService'>;
export type RefusalReason = CommandReply<'refuseService'>['reason'];

export function refuseService(hall: Hall, payload: Payload, context: Context): Decision<CommandReply<'refuseService'>> {
  const pack = packOf(hall);
  const service = serviceOf(pack, payload.serviceId);
  if (isRefused(service)) return service;
  const strange = unknownDocument(pack, payload.documents);
  if (strange) return strange;
  const why = reasonFor(payload, requiredDocuments(service, payload.comesAs));
  if (isRefused(why)) return why;
  const proposed = hallProposed(pack, payload);
  if (proposed && isRefused(proposed)) return proposed;
  const at = whereRefused(hall, payload, context);
  if (isRefused(at)) return at;

  const { serviceId, comesAs, documents, ticketId } = payload;
  const basis = payload.nearTo ? { basis: payload.nearTo.basis, ...(proposed ? { hall: proposed.id } : {}) } : {};
  const triaged = { visitId: at.visitId, serviceId, comesAs, documents, needs: [], outcome: 'refused' as const };
  const refused = { visitId: at.visitId, serviceId, comesAs, ...why, ...basis, ...(ticketId ? { ticketId } : {}) };
  const slip = payload.printBringList
    ? [
        paperFor(
          { pack, context, ...(ticketId ? { ticketId } : {}) },
          bringListSlip({ pack, service, language: payload.language, ...why, ...(proposed ? { near: proposed } : {}) }),
        ),
      ]
    : [];
  const asides: Aside[] = slip;
  const printJobId = slip[0]?.printJobId;
  const reply = {
    visitId: at.visitId,
    reason: why.reason,
    missing: [...why.missing],
    ...(printJobId ? { printJobId } : {}),
  };
  return accept(reply, [...at.events, event('NeedTriaged', triaged), event('ServiceRefused', refused)], asides);
}

/** The owner is told of their own interest at the door; at the counter, and when somebody else comes, it is the owner's rights. [G-16, C-23] */
function reasonFor(
  payload: Payload,
  required: readonly string[] | undefined,
): { readonly reason: RefusalReason; readonly missing: readonly string[] } | Refused {
  if (!required) return { reason: 'notForOthers', missing: [] };
  const missing = missingDocuments(required, payload.documents);
  if (missing.length === 0) return refuse('nothingMissing');
  const atDoorByOwner = payload.comesAs === 'owner' && !payload.ticketId;
  return { reason: atDoorByOwner ? 'ownInterest' : 'ownerRights', missing };
}

function hallProposed(pack: Pack, { nearTo, serviceId }: Payload): Pack['halls'][number] | Refused | undefined {
  if (!nearTo) return undefined;
  const offers = ({ services }: Pack['halls'][number]) => services === 'all' || services.includes(serviceId);
  if (!nearTo.hall)
    return pack.halls.find((candidate) => candidate.districts.includes(nearTo.district) && offers(candidate));
  const named = pack.halls.find(({ id }) => id === nearTo.hall);
  if (!named) return refuse('unknownHall', { hall: nearTo.hall });
  return offers(named) ? named : refuse('notElsewhere', { hall: nearTo.hall });
}

function whereRefused(
  hall: Hall,
  payload: Payload,
  context: Context,
): { readonly visitId: string; readonly events: ReturnType<typeof event>[] } | Refused {
  if (!payload.ticketId) {
    const visit = visitOf(hall, payload, context);
    return isRefused(visit) ? visit : { visitId: visit.visitId, events: [...visit.events] };
  }
  const ticket = servingHere(hall, payload.ticketId, context);
  if (isRefused(ticket)) return ticket;
  const refusesPresent = lastLeg(ticket).serviceId === payload.serviceId;
  const open = refusesPresent ? presentStillOpen(ticket) : undefined;
  return open ?? { visitId: ticket.visitId, events: [] };
}

/** The service being served is refused once, and only when nothing of the customer's is left in it. [C-21, C-22] */
function presentStillOpen(ticket: Ticket): Refused | undefined {
  return openLeg(ticket) ? stillOpen(ticket) : refuse('noLegOpen');
}
