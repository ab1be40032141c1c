// The paper of money that goes back: its own number, the receipt it belongs to, who paid it out. [C-43]
import type { PaymentMethod } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import type { Actor } from '../actor.ts';
import type { Hall, Ticket } from '../hall.ts';
import { localTime, PAPER_WORDS, pick, staffNumber, yuan } from './words.ts';

export interface Refund {
  readonly hall: Hall;
  readonly pack: Pack;
  readonly ticket: Ticket;
  /** In fen. */
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly receipt: string;
  readonly receiptNumber: string;
  readonly now: number;
  readonly by: Actor;
}

export function refundSlip({ hall, pack, ticket, amount, method, receipt, receiptNumber, now, by }: Refund): Slip {
  const { language } = ticket;
  const words = PAPER_WORDS[language];
  const { date, time } = localTime(now, hall.timeZone);
  const lines: SlipLine[] = [
    ...(method === 'cash' ? [{ kind: 'drawerPulse' as const }] : []),
    { kind: 'text', text: pick(pack.name, language), bold: true, align: 'center' },
    { kind: 'text', text: words.refundTitle, size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: words.receiptNumber, right: receiptNumber },
    { kind: 'pair', left: words.refundOf, right: receipt },
    { kind: 'pair', left: words.number, right: ticket.number },
    { kind: 'pair', left: words.method, right: words.paidBy[method] },
    { kind: 'rule' },
    { kind: 'pair', left: words.refunded, right: `${pack.currency.symbol}${yuan(amount)}`, size: 2, bold: true },
    { kind: 'rule' },
    { kind: 'pair', left: words.time, right: `${date} ${time}` },
    ...(staffNumber(by) ? [{ kind: 'pair' as const, left: words.servedBy, right: staffNumber(by) ?? '' }] : []),
  ];
  return { kind: 'receipt', language, lines };
}
