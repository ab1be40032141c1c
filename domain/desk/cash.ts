// [C-19] received, said aloud; [C-20] change, said aloud; [C-21] no cash passes in silence, not even a change of nothing.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import { counterOf } from '../actor.ts';
import { accept, type Context, type Decision, isRefused, refuse, remark } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, type Held, lastLeg, type Ticket } from '../hall.ts';
import { paperFor } from '../paper/order-slip.ts';
import { receiptSlip } from '../paper/receipt.ts';
import { nextReceiptNumber } from './receipt-number.ts';
import { openHere, ticked } from './steps.ts';

/** Above this a typing mistake is likelier than a payment: 200,000 yuan, in fen. */
const ABSURD = 20_000_000;

/** Confirms what was received. A second time before the change is given corrects the first; both stand in the ledger. */
export function receivePayment(
  hall: Hall,
  payload: CommandPayload<'receivePayment'>,
  context: Context,
): Decision<CommandReply<'receivePayment'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { method, due, received, reason } = payload;
  if (lastLeg(at.ticket).payment?.given) return refuse('stepNotNow');
  if (due > ABSURD || received > ABSURD) return refuse('amountAbsurd', { most: ABSURD });
  if (received < due) return refuse('receivedBelowDue', { short: due - received });
  if (method !== 'cash' && received !== due) return refuse('receivedNotExact', { due });
  const usual = usualDue(at.pack, at.ticket);
  if (usual !== undefined && usual !== due && !reason) return refuse('amountUnexplained', { usual });
  const change = received - due;
  const { ticketId } = at.ticket;
  const why = reason ? [remark(at.pack, { about: ticketId, what: 'amount changed', text: reason })] : [];
  return accept({ change }, [event('PaymentReceived', { ticketId, method, due, received, change })], why);
}

/** Confirms that the change was said and given; the receipt is printed with it. */
export function giveChange(
  hall: Hall,
  payload: CommandPayload<'giveChange'>,
  context: Context,
): Decision<CommandReply<'giveChange'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  const payment = lastLeg(ticket).payment;
  if (!payment || payment.given) return refuse('noPayment');
  if (payload.change !== payment.change) return refuse('changeDiffers', { change: payment.change });
  const receiptNumber = nextReceiptNumber(hall);
  const slip = receiptSlip({
    hall,
    pack,
    ticket,
    leg: lastLeg(ticket),
    payment,
    receiptNumber,
    now: context.now,
    by: context.actor,
  });
  const paper = paperFor({ pack, context, ticketId: ticket.ticketId }, slip);
  const item: Held = { itemId: `i${ticket.papers + 1}`, what: 'receipt', since: context.now };
  const { due, change, method } = payment;
  const counterId = counterOf(context.actor) ?? ticket.counterId ?? '';
  const given = event('ChangeGiven', {
    ticketId: ticket.ticketId,
    counterId,
    change,
    due,
    method,
    receiptNumber,
    item,
  });
  return accept({ printJobId: paper.printJobId, receiptNumber }, [given, ...ticked(pack, ticket, 'amount')], [paper]);
}

/** What the pack says that the present service costs, in fen; nothing where the amount is the customer's own. */
export function usualDue(pack: Pack, ticket: Ticket): number | undefined {
  return pack.services.find(({ id }) => id === lastLeg(ticket).serviceId)?.due;
}
