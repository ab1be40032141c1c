// The slip that the customer signs, with the place clearly marked. [C-05, C-18]
import type { Pack } from '../../contract/pack.ts';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import type { Actor } from '../actor.ts';
import type { Personal } from '../decision.ts';
import type { Hall, ServiceLeg, Ticket } from '../hall.ts';
import { localTime, PAPER_WORDS, pick, staffNumber } from './words.ts';

export interface BusinessSlip {
  /** Unique within the day: the ticket's number and a count. */
  readonly slipNumber: string;
  readonly hall: Hall;
  readonly pack: Pack;
  readonly ticket: Ticket;
  readonly leg: ServiceLeg;
  readonly now: number;
  readonly by: Actor;
  readonly personal: Personal | undefined;
}

export function businessSlip({ slipNumber, hall, pack, ticket, leg, now, by, personal }: BusinessSlip): Slip {
  const { language } = ticket;
  const words = PAPER_WORDS[language];
  const service = pack.services.find(({ id }) => id === leg.serviceId);
  const { date, time } = localTime(now, hall.timeZone);
  const customer = personal?.customer;
  const lines: SlipLine[] = [
    { kind: 'text', text: pick(pack.name, language), bold: true, align: 'center' },
    { kind: 'text', text: words.slipTitle, size: 2, bold: true, align: 'center' },
    ...(leg.replaces ? [{ kind: 'text' as const, text: words.replaces(leg.replaces), bold: true }] : []),
    { kind: 'rule' },
    { kind: 'pair', left: words.slipNumber, right: slipNumber },
    { kind: 'pair', left: words.number, right: ticket.number, size: 2, bold: true },
    { kind: 'pair', left: words.service, right: service ? pick(service.name, language) : leg.serviceId },
    {
      kind: 'pair',
      left: words.customer,
      right: [...(customer ? [words.titled(customer.surname, customer.title)] : []), words.comesAs[leg.comesAs]].join(
        ' · ',
      ),
    },
    { kind: 'pair', left: words.time, right: `${date} ${time}` },
    ...(staffNumber(by) ? [{ kind: 'pair' as const, left: words.servedBy, right: staffNumber(by) ?? '' }] : []),
    { kind: 'rule' },
    ...(service?.pointsToNote[language] ?? []).map((point): SlipLine => ({ kind: 'text', text: `· ${point}` })),
    { kind: 'text', text: pick(pack.slips.businessSlipConfirms, language) },
    { kind: 'signHere', label: words.sign },
  ];
  return { kind: 'businessSlip', language, lines };
}
