import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, openLeg, packOfVisit } from '../hall.ts';
import { stillOpen } from '../tickets/move.ts';
import { servingHere } from '../tickets/serving-here.ts';
import { missingDocuments, requiredDocuments, serviceOf, unknownDocument } from '../visits/triage.ts';
import { deskPath, isPassed } from './path.ts';

/** "Anything else?" – yes: the same number goes on with another service. [C-45] */
export function addService(
  hall: Hall,
  payload: CommandPayload<'addService'>,
  context: Context,
): Decision<CommandReply<'addService'>> {
  const ticket = servingHere(hall, payload.ticketId, context);
  if (isRefused(ticket)) return ticket;
  const held = stillOpen(ticket);
  if (held) return held;
  const pack = packOfVisit(hall, ticket.visitId);
  const leg = openLeg(ticket);
  // the closing question and what follows it belong to the last service of the visit
  const before = leg ? deskPath(pack, ticket) : [];
  const question = before.findIndex(({ kind }) => kind === 'ask');
  const open = before
    .slice(0, question < 0 ? undefined : question)
    .filter(({ id, required }) => required && leg && !isPassed(leg, id));
  if (open.length > 0) return refuse('legOpen', { steps: open.map(({ id }) => id) });
  const service = serviceOf(pack, payload.serviceId);
  if (isRefused(service)) return service;
  const required = requiredDocuments(service, payload.comesAs);
  if (!required) return refuse('notForThisPerson', { comesAs: payload.comesAs });
  const strange = unknownDocument(pack, payload.documents);
  if (strange) return strange;
  const missing = missingDocuments(required, payload.documents);
  if (missing.length > 0) return refuse('documentsMissing', { missing });
  const legId = `${ticket.ticketId}.${ticket.legs.length + 1}`;
  const { serviceId, comesAs, documents } = payload;
  return accept({ legId }, [
    event('ServiceAdded', { ticketId: ticket.ticketId, legId, serviceId, comesAs, documents }),
  ]);
}
