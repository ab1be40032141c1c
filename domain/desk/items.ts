// What the desk holds of the customer's: everything taken and everything printed stays in sight until it is handed back. [C-16, C-17, C-22]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, isRefused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, type Held, openLeg, packOfVisit } from '../hall.ts';
import { servingHere } from '../tickets/serving-here.ts';
import { unknownDocument } from '../visits/triage.ts';
import { deskPath, toTake } from './path.ts';
import { openHere, ticked } from './steps.ts';

export function takeItems(
  hall: Hall,
  payload: CommandPayload<'takeItems'>,
  context: Context,
): Decision<CommandReply<'takeItems'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  const strange = unknownDocument(pack, payload.items);
  if (strange) return strange;
  const twice = payload.items.find(
    ({ document }, index) =>
      ticket.held.some((held) => held.document === document) ||
      payload.items.findIndex((item) => item.document === document) !== index,
  );
  if (twice) return refuse('alreadyHeld', { document: twice.document });
  const items = payload.items.map(
    ({ document, kind }, index): Held => ({
      itemId: `i${ticket.papers + index + 1}`,
      what: 'document',
      document,
      since: context.now,
      ...(kind ? { kind } : {}),
    }),
  );
  const rest = toTake(pack, ticket).filter((document) => !items.some((item) => item.document === document));
  const done = rest.length === 0 ? ticked(pack, ticket, 'take') : [];
  return accept({ held: ticket.held.length + items.length }, [
    event('ItemsTaken', { ticketId: ticket.ticketId, items }),
    ...done,
  ]);
}

/** Handing back stays possible when the service itself was refused. */
export function giveBackItems(
  hall: Hall,
  payload: CommandPayload<'giveBackItems'>,
  context: Context,
): Decision<CommandReply<'giveBackItems'>> {
  const ticket = servingHere(hall, payload.ticketId, context);
  if (isRefused(ticket)) return ticket;
  const pack = packOfVisit(hall, ticket.visitId);
  const items = [...new Set(payload.items)];
  const strange = items.find((itemId) => !ticket.held.some((held) => held.itemId === itemId));
  if (strange) return refuse('notHeld', { item: strange });
  const leg = openLeg(ticket);
  const unsigned =
    leg &&
    !leg.signed &&
    deskPath(pack, ticket).some(({ kind }) => kind === 'sign') &&
    ticket.held.some((held) => held.what === 'slip' && items.includes(held.itemId));
  if (unsigned)
    return refuse('stepsOpen', {
      steps: deskPath(pack, ticket)
        .filter(({ kind }) => kind === 'sign')
        .map(({ id }) => id),
    });
  const left = ticket.held.length - items.length;
  const done = left === 0 ? ticked(pack, ticket, 'give') : [];
  return accept({ held: left }, [event('ItemsGivenBack', { ticketId: ticket.ticketId, items }), ...done]);
}
