// A mistake in the work: the apology first, then the correction; a wrong slip becomes void and is replaced, never made to vanish. [C-43, C-44]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { deskPath, isPassed } from '../desk/path.ts';
import { openHere } from '../desk/steps.ts';
import { event } from '../events.ts';
import { type Hall, lastLeg, type Ticket } from '../hall.ts';

export function correctMistake(
  hall: Hall,
  payload: CommandPayload<'correctMistake'>,
  context: Context,
): Decision<CommandReply<'correctMistake'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  if (!payload.apologised) return refuse('apologyFirst');
  const { serviceId, slip } = lastLeg(ticket);
  if (payload.voidSlip && !slip) return refuse('slipNotPrinted');
  const voided = payload.voidSlip && slip ? { voided: voidOf(pack, ticket, slip) } : {};
  return accept({}, [
    event('MistakeCorrected', { ticketId: ticket.ticketId, serviceId, kind: payload.kind, ...voided }),
  ]);
}

/** The void slip stays at the desk; printing and signing are done anew. */
function voidOf(pack: Pack, ticket: Ticket, slip: string) {
  const leg = lastLeg(ticket);
  const again = deskPath(pack, ticket).filter(
    ({ id, kind }) => (kind === 'print' || kind === 'sign') && isPassed(leg, id),
  );
  const items = ticket.held.filter(({ what }) => what === 'slip').map(({ itemId }) => itemId);
  return { slip, items, steps: again.map(({ id }) => id) };
}
