// The ticket: read at arm's length without glasses. [G-10] how the number works, where to wait, what to have ready; [K-33] within how many minutes.
import type { Pack, Service } from '../../contract/pack.ts';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import type { ComesAs, Language, Need } from '../../contract/words.ts';
import type { Actor } from '../actor.ts';
import type { Hall } from '../hall.ts';
import { localTime, PAPER_WORDS, pick, staffNumber } from './words.ts';

export interface TicketSlip {
  readonly hall: Hall;
  readonly pack: Pack;
  readonly service: Service;
  readonly language: Language;
  readonly number: string;
  readonly arrivedAt: number;
  readonly ahead: number;
  /** Minutes from the arrival; absent: nothing is promised. */
  readonly withinMinutes?: number;
  readonly counters: readonly string[];
  readonly comesAs: ComesAs;
  readonly needs: readonly Need[];
  readonly by: Actor;
  readonly phoneUrl?: string;
}

export function ticketSlip(of: TicketSlip): Slip {
  const { pack, language, service } = of;
  const words = PAPER_WORDS[language];
  const { date, time } = localTime(of.arrivedAt, of.hall.timeZone);
  const waitAt = pack.places.find(({ id }) => id === pack.queues.find((queue) => queue.id === service.queue)?.waitAt);
  const staff = staffNumber(of.by);
  const lines: SlipLine[] = [
    { kind: 'text', text: pick(pack.name, language), size: 2, bold: true, align: 'center' },
    { kind: 'text', text: of.number, size: 8, bold: true, align: 'center' },
    { kind: 'text', text: pick(service.name, language), size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: words.arrived, right: time },
    { kind: 'pair', left: words.ahead, right: words.people(of.ahead), size: 2, bold: true },
    ...(of.withinMinutes === undefined
      ? []
      : [{ kind: 'pair' as const, left: words.yourTurn, right: words.within(of.withinMinutes), size: 2, bold: true }]),
    ...(waitAt
      ? [{ kind: 'pair' as const, left: words.waitAt, right: pick(waitAt.name, language), size: 2, bold: true }]
      : []),
    { kind: 'pair', left: words.counter, right: counterLabels(pack, of.counters, language), size: 2, bold: true },
    { kind: 'rule' },
    ...haveReady(of),
    ...(of.needs.length > 0 ? [{ kind: 'text' as const, text: words.helped, align: 'center' as const }] : []),
    ...(of.phoneUrl
      ? [
          { kind: 'qr' as const, data: of.phoneUrl },
          { kind: 'text' as const, text: words.scan, align: 'center' as const },
        ]
      : []),
    { kind: 'feed', lines: 1 },
    { kind: 'text', text: [date, ...(staff ? [staff] : [])].join(' · '), align: 'center' },
    { kind: 'text', text: pick(pack.slips.ticketFoot, language), align: 'center' },
  ];
  return { kind: 'ticket', language, lines };
}

function haveReady({ pack, service, comesAs, language }: TicketSlip): SlipLine[] {
  const required = service.documents[comesAs] ?? [];
  const names = pack.documents.filter(({ id }) => required.includes(id)).map(({ name }) => pick(name, language));
  if (names.length === 0) return [];
  return [
    { kind: 'text', text: `${PAPER_WORDS[language].haveReady}:` },
    ...names.map((name): SlipLine => ({ kind: 'text', text: `· ${name}`, bold: true })),
  ];
}

export function counterLabels(pack: Pack, counters: readonly string[], language: Language): string {
  const labels = pack.counters.filter(({ id }) => counters.includes(id)).map(({ label }) => pick(label, language));
  return labels.join(language === 'en' ? ', ' : '、');
}
