import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { DeskStep, Pack } from '../../contract/pack.ts';
import { accept, type Context, type Decision, isRefused, type Refused, refuse, remark } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { type Hall, openLeg, packOfVisit, type Ticket } from '../hall.ts';
import { servingHere } from '../tickets/serving-here.ts';
import { currentStep, deskPath, toTake } from './path.ts';

export function confirmStep(
  hall: Hall,
  payload: CommandPayload<'confirmStep'>,
  context: Context,
): Decision<CommandReply<'confirmStep'>> {
  const at = stepNow(hall, payload, context);
  if (isRefused(at)) return at;
  if (wantsDeed(at.pack, at.ticket, at.step)) return refuse('stepNeedsDeed', { kind: at.step.kind });
  return accept({}, [event('StepConfirmed', { ticketId: at.ticket.ticketId, step: at.step.id })]);
}

/** A step that is not required may be left out, with a reason. */
export function skipStep(
  hall: Hall,
  payload: CommandPayload<'skipStep'>,
  context: Context,
): Decision<CommandReply<'skipStep'>> {
  const at = stepNow(hall, payload, context);
  if (isRefused(at)) return at;
  if (at.step.required) return refuse('stepRequired', { step: at.step.id });
  const { ticketId } = at.ticket;
  const why = remark(at.pack, { about: ticketId, what: `skipStep ${at.step.id}`, text: payload.reason });
  return accept({}, [event('StepSkipped', { ticketId, step: at.step.id })], [why]);
}

/** The step named, if it is the current one: none is confirmed twice or out of order. */
function stepNow(hall: Hall, payload: { readonly ticketId: string; readonly step: string }, context: Context) {
  const ticket = servingHere(hall, payload.ticketId, context);
  if (isRefused(ticket)) return ticket;
  const pack = packOfVisit(hall, ticket.visitId);
  if (!openLeg(ticket)) return refuse('noLegOpen');
  const step = deskPath(pack, ticket).find(({ id }) => id === payload.step);
  if (!step) return refuse('unknownStep', { step: payload.step });
  const current = currentStep(pack, ticket);
  if (current?.id !== step.id) return refuse('stepNotNow', current ? { current: current.id } : {});
  return { ticket, pack, step };
}

/** Steps that the system sees done tick themselves; nobody ticks them by hand before the deed. */
function wantsDeed(pack: Pack, ticket: Ticket, step: DeskStep): boolean {
  const leg = openLeg(ticket);
  switch (step.kind) {
    case 'take':
      return toTake(pack, ticket).length > 0;
    case 'give':
      return ticket.held.length > 0;
    case 'print':
      return !leg?.slipPrinted;
    case 'sign':
      return !leg?.signed;
    case 'amount':
      return !leg?.payment?.given;
    case 'say':
    case 'check':
    case 'ask':
      return false;
    default:
      return step.kind satisfies never;
  }
}

/** The events that tick the current step when its own deed has been done. */
export function ticked(pack: Pack, ticket: Ticket, kind: DeskStep['kind']): readonly HallEvent[] {
  const leg = openLeg(ticket);
  const step = leg && currentStep(pack, ticket);
  return step?.kind === kind ? [event('StepConfirmed', { ticketId: ticket.ticketId, step: step.id })] : [];
}

/** The ticket served here whose service is still open, with the pack under which its visit began. */
export function openHere(
  hall: Hall,
  ticketId: string,
  context: Context,
): { readonly ticket: Ticket; readonly pack: Pack } | Refused {
  const ticket = servingHere(hall, ticketId, context);
  if (isRefused(ticket)) return ticket;
  return openLeg(ticket) ? { ticket, pack: packOfVisit(hall, ticket.visitId) } : refuse('noLegOpen');
}
