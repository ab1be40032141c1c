// The signature by finger on the customer's screen, instead of a pen on the slip. [C-05, C-18]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { currentStep } from '../desk/path.ts';
import { ticked } from '../desk/steps.ts';
import { event } from '../events.ts';
import { type Hall, lastLeg, openLeg, packOfVisit } from '../hall.ts';
import { ticketFor } from '../tickets/life.ts';
import { counterOfScreen } from './rate-visit.ts';

export function signOnScreen(
  hall: Hall,
  { ticketId, strokes }: CommandPayload<'signOnScreen'>,
  { actor, facts }: Context,
): Decision<CommandReply<'signOnScreen'>> {
  const ticket = ticketFor(hall, ticketId, 'finish');
  if (isRefused(ticket)) return ticket;
  if (ticket.counterId !== counterOfScreen(actor)) return refuse('notYourTicket', { counter: ticket.counterId });
  const pack = packOfVisit(hall, ticket.visitId);
  // asked for now, or not at all: nobody signs ahead
  if (currentStep(pack, ticket)?.kind !== 'sign' || openLeg(ticket)?.signed) return refuse('stepNotNow');
  const { visitId } = ticket;
  const signatures = { ...facts.personal(visitId)?.signatures, [lastLeg(ticket).legId]: strokes };
  return accept(
    {},
    [event('SlipSigned', { ticketId, onScreen: true }), ...ticked(pack, ticket, 'sign')],
    [{ kind: 'personal', visitId, personal: { signatures }, keepDays: pack.limits.personalDetailsDays }],
  );
}
