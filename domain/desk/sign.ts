// The business slip with the place to sign, and the signature. [C-05, C-18]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, type Held, lastLeg } from '../hall.ts';
import { businessSlip } from '../paper/business-slip.ts';
import { paperFor } from '../paper/order-slip.ts';
import { currentStep } from './path.ts';
import { openHere, ticked } from './steps.ts';

export function printBusinessSlip(
  hall: Hall,
  payload: CommandPayload<'printBusinessSlip'>,
  context: Context,
): Decision<CommandReply<'printBusinessSlip'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  // what was signed is not printed a second time without a signature; a copy is a reprint
  if (lastLeg(ticket).signed) return refuse('stepNotNow', { current: currentStep(pack, ticket)?.id });
  const slipNumber = `${ticket.number}-${ticket.papers + 1}`;
  const slip = businessSlip({
    slipNumber,
    hall,
    pack,
    ticket,
    leg: lastLeg(ticket),
    now: context.now,
    by: context.actor,
    personal: context.facts.personal(ticket.visitId),
  });
  const paper = paperFor({ pack, context, ticketId: ticket.ticketId }, slip);
  const item: Held = { itemId: `i${ticket.papers + 1}`, what: 'slip', since: context.now };
  const printed = event('BusinessSlipPrinted', {
    ticketId: ticket.ticketId,
    printJobId: paper.printJobId,
    item,
    slip: slipNumber,
  });
  return accept({ printJobId: paper.printJobId }, [printed, ...ticked(pack, ticket, 'print')], [paper]);
}

export function confirmSignature(
  hall: Hall,
  payload: CommandPayload<'confirmSignature'>,
  context: Context,
): Decision<CommandReply<'confirmSignature'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  const leg = lastLeg(ticket);
  if (!leg.slipPrinted) return refuse('slipNotPrinted');
  if (leg.signed) return refuse('stepNotNow', { current: currentStep(pack, ticket)?.id });
  return accept({}, [event('SlipSigned', { ticketId: ticket.ticketId }), ...ticked(pack, ticket, 'sign')]);
}
