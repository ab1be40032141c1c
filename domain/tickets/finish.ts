// [C-22] the ticket cannot close while something of the customer's is still held; [C-21] nor while money is open.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { happenedAt } from '../days/happened-at.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { closingStep, endsTidy, requiredStepsOpen } from '../desk/path.ts';
import { event } from '../events.ts';
import { counterState, type Hall, packOfVisit } from '../hall.ts';
import { actingCounter } from './at-counter.ts';
import { endTicket } from './end-ticket.ts';
import { stillOpen } from './move.ts';
import { servingHere } from './serving-here.ts';

export function finish(
  hall: Hall,
  payload: CommandPayload<'finish'>,
  context: Context,
): Decision<CommandReply<'finish'>> {
  const ticket = servingHere(hall, payload.ticketId, context);
  if (isRefused(ticket)) return ticket;
  const held = stillOpen(ticket);
  if (held) return held;
  const pack = packOfVisit(hall, ticket.visitId);
  const closing = closingStep(pack, ticket);
  const steps = closing ? [] : requiredStepsOpen(pack, ticket);
  if (steps.length > 0) return refuse('stepsOpen', { steps });
  const at = happenedAt(hall, payload.occurredAt, context);
  if (typeof at !== 'number') return at;
  const outcome = ticket.legs.every((leg) => leg.outcome === 'refused') ? 'refused' : 'served';
  const { ticketId, number, counterId = '' } = ticket;
  return accept({ number }, [
    ...(closing ? [event('StepConfirmed', { ticketId, step: closing.id })] : []),
    ...endTicket(hall, ticket, outcome, Math.max(at, ticket.since)),
    ...(endsTidy(pack, ticket) ? [event('DeskTidied', { counterId })] : []),
  ]);
}

/** [C-47] the desk is tidied, then the next may be called. */
export function deskReady(
  hall: Hall,
  payload: CommandPayload<'deskReady'>,
  context: Context,
): Decision<CommandReply<'deskReady'>> {
  const at = actingCounter(hall, payload.counter, context);
  if (isRefused(at)) return at;
  if (!counterState(hall, at.counterId).tidying) return accept({}, []);
  return accept({}, [event('DeskTidied', { counterId: at.counterId })]);
}
