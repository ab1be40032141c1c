import { useTicket } from '../desk.tsx';
import { CashPad } from '../money/cash-pad.tsx';
import type { Received } from '../money/draft.ts';
import type { DeedProps } from './deed-props.ts';

/** [C-19] what was received is said aloud and confirmed. */
export function ReceiveDeed({ card }: DeedProps) {
  const { ticket, act } = useTicket();
  const { payment, ticketId } = ticket;
  if (!payment) return null;
  const receive = (received: Received) => void act('receivePayment', { ticketId, ...received });
  return <CashPad payment={payment} onReceive={receive} card={card} />;
}
