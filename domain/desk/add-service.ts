import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, nextLegId, packOfVisit } from '../hall.ts';
import { stillOpen } from '../tickets/move.ts';
import { servingHere } from '../tickets/serving-here.ts';
import { missingDocuments, requiredDocuments, serviceOf, unknownDocument } from '../visits/triage.ts';
import { openBeforeQuestion } from './path.ts';

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
  const steps = openBeforeQuestion(pack, ticket);
  if (steps.length > 0) return refuse('legOpen', { steps });
  const service = serviceOf(pack, payload.serviceId);
  if (isRefused(service)) return service;
  const required = requiredDocuments(service, payload.comesAs);
  if (!required) return refuse('notForThisPerson', { comesAs: payload.comesAs });
  const strange = unknownDocument(pack, payload.documents);
  if (strange) return strange;
  const missing = missingDocuments(required, payload.documents);
  if (missing.length > 0) return refuse('documentsMissing', { missing });
  const legId = nextLegId(ticket);
  const { serviceId, comesAs, documents } = payload;
  return accept({ legId }, [
    event('ServiceAdded', { ticketId: ticket.ticketId, legId, serviceId, comesAs, documents }),
  ]);
}
