import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack, Service } from '../../contract/pack.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import { serviceOf } from './triage.ts';
import { visitOf } from './visit-of.ts';

/** Somebody is better served elsewhere: at a terminal, online, in another hall that does this very service. [G-05, G-18] */
export function divertVisit(
  hall: Hall,
  payload: CommandPayload<'divertVisit'>,
  context: Context,
): Decision<CommandReply<'divertVisit'>> {
  const pack = packOf(hall);
  const service = serviceOf(pack, payload.serviceId);
  if (isRefused(service)) return service;
  if (!isPossible(pack, service, payload)) return refuse('notElsewhere', { to: payload.to });
  const visit = visitOf(hall, payload, context);
  if (isRefused(visit)) return visit;
  const { serviceId, comesAs, documents, to } = payload;
  const where = payload.hall ? { hall: payload.hall } : {};
  return accept({ visitId: visit.visitId }, [
    ...visit.events,
    event('NeedTriaged', { visitId: visit.visitId, serviceId, comesAs, documents, needs: [], outcome: 'diverted' }),
    event('VisitDiverted', { visitId: visit.visitId, serviceId, to, ...where }),
  ]);
}

function isPossible(pack: Pack, service: Service, { to, hall }: CommandPayload<'divertVisit'>): boolean {
  if (to !== 'otherHall') return service.elsewhere?.[to] !== undefined;
  const offers = ({ services }: Pack['halls'][number]) => services === 'all' || services.includes(service.id);
  return pack.halls.some((candidate) => offers(candidate) && (!hall || candidate.id === hall));
}
