// Due, received, change, who served, what was handed back. [C-20]
import type { Pack } from '../../contract/pack.ts';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import type { Actor } from '../actor.ts';
import type { Hall, Payment, ServiceLeg, Ticket } from '../hall.ts';
import { localTime, PAPER_WORDS, pick, staffNumber, yuan } from './words.ts';

export interface Receipt {
  readonly hall: Hall;
  readonly pack: Pack;
  readonly ticket: Ticket;
  readonly leg: ServiceLeg;
  readonly payment: Payment;
  readonly receiptNumber: string;
  readonly now: number;
  readonly by: Actor;
}

export function receiptSlip({ hall, pack, ticket, leg, payment, receiptNumber, now, by }: Receipt): Slip {
  const { language } = ticket;
  const words = PAPER_WORDS[language];
  const service = pack.services.find(({ id }) => id === leg.serviceId);
  const { date, time } = localTime(now, hall.timeZone);
  const money = (fen: number) => `${pack.currency.symbol}${yuan(fen)}`;
  const back = pack.documents
    .filter(({ id }) => ticket.held.some((item) => item.document === id))
    .map(({ name }) => pick(name, language));
  const lines: SlipLine[] = [
    ...(payment.method === 'cash' ? [{ kind: 'drawerPulse' as const }] : []),
    { kind: 'text', text: pick(pack.name, language), bold: true, align: 'center' },
    { kind: 'text', text: words.receiptTitle, size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: words.receiptNumber, right: receiptNumber },
    { kind: 'pair', left: words.number, right: ticket.number },
    { kind: 'pair', left: words.service, right: service ? pick(service.name, language) : leg.serviceId },
    { kind: 'pair', left: words.method, right: words.paidBy[payment.method] },
    { kind: 'rule' },
    { kind: 'pair', left: words.due, right: money(payment.due), size: 2, bold: true },
    { kind: 'pair', left: words.received, right: money(payment.received), size: 2, bold: true },
    { kind: 'pair', left: words.change, right: money(payment.change), size: 2, bold: true },
    { kind: 'rule' },
    ...(back.length > 0
      ? [{ kind: 'text' as const, text: `${words.handedBack}: ${back.join(language === 'en' ? ', ' : '、')}` }]
      : []),
    { kind: 'pair', left: words.time, right: `${date} ${time}` },
    ...(staffNumber(by) ? [{ kind: 'pair' as const, left: words.servedBy, right: staffNumber(by) ?? '' }] : []),
    { kind: 'text', text: pick(pack.slips.receiptFoot, language), align: 'center' },
  ];
  return { kind: 'receipt', language, lines };
}
