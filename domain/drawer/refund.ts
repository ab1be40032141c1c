// Money goes back as a new entry with its own paper; the payment that it belongs to stays as it was recorded. [C-21, C-43]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { counterOf } from '../actor.ts';
import { accept, type Context, type Decision, isRefused, refuse, remark } from '../decision.ts';
import { deskPath, isPassed } from '../desk/path.ts';
import { nextReceiptNumber } from '../desk/receipt-number.ts';
import { openHere } from '../desk/steps.ts';
import { event } from '../events.ts';
import { type Hall, type Held, lastLeg } from '../hall.ts';
import { paperFor } from '../paper/order-slip.ts';
import { refundSlip } from '../paper/refund-slip.ts';

export function refundPayment(
  hall: Hall,
  payload: CommandPayload<'refundPayment'>,
  context: Context,
): Decision<CommandReply<'refundPayment'>> {
  const at = openHere(hall, payload.ticketId, context);
  if (isRefused(at)) return at;
  const { ticket, pack } = at;
  const leg = lastLeg(ticket);
  const { payment } = leg;
  if (!payment?.given || !payment.receipt) return refuse('noPayment');
  const most = payment.due - (payment.refunded ?? 0);
  if (payload.amount > most) return refuse('moreThanPaid', { most });
  if (!payload.said) return refuse('saidAloudFirst');
  const { ticketId } = ticket;
  const { amount, again } = payload;
  const { method, receipt } = payment;
  const receiptNumber = nextReceiptNumber(hall);
  const slip = refundSlip({
    hall,
    pack,
    ticket,
    amount,
    method,
    receipt,
    receiptNumber,
    now: context.now,
    by: context.actor,
  });
  const paper = paperFor({ pack, context, ticketId }, slip);
  const item: Held = { itemId: `i${ticket.papers + 1}`, what: 'receipt', since: context.now };
  const steps = deskPath(pack, ticket).filter(({ id, kind }) => kind === 'amount' && isPassed(leg, id));
  const refunded = event('PaymentRefunded', {
    ...{ ticketId, amount, method, receipt, receiptNumber, item },
    counterId: counterOf(context.actor) ?? ticket.counterId ?? '',
    ...(again ? { again: steps.map(({ id }) => id) } : {}),
  });
  const why = remark(pack, { about: ticketId, what: `refund ${receiptNumber}`, text: payload.reason });
  return accept({ printJobId: paper.printJobId, receiptNumber }, [refunded], [paper, why]);
}
