// [G-16, C-23] the reason first, then the polite request, then what to bring; [G-17, C-24] the hall nearest to home or work.
import type { Pack, Service } from '../../contract/pack.ts';
import type { Slip, SlipLine } from '../../contract/slip.ts';
import type { Language } from '../../contract/words.ts';
import { PAPER_WORDS, pick } from './words.ts';

export interface BringList {
  readonly pack: Pack;
  readonly service: Service;
  readonly language: Language;
  readonly reason: 'ownInterest' | 'ownerRights' | 'notForOthers';
  readonly missing: readonly string[];
  readonly near?: Pack['halls'][number];
}

export function bringListSlip({ pack, service, language, reason, missing, near }: BringList): Slip {
  const words = PAPER_WORDS[language];
  // nothing is missing when somebody else has to come: then it is what that person brings
  const bring = reason === 'notForOthers' ? (service.documents.owner ?? []) : missing;
  const why = {
    ownInterest: pick(pack.slips.ownInterest, language),
    ownerRights: pick(pack.slips.ownerRights, language),
    notForOthers: words.notForOthers,
  }[reason];
  const lines: SlipLine[] = [
    { kind: 'text', text: pick(pack.name, language), bold: true, align: 'center' },
    { kind: 'text', text: words.bringTitle, size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: words.forService, right: pick(service.name, language), bold: true },
    { kind: 'text', text: why },
    { kind: 'text', text: pick(pack.slips.bringListPolite, language) },
    ...(bring.length > 0 ? [{ kind: 'rule' as const }, { kind: 'text' as const, text: `${words.pleaseBring}:` }] : []),
    ...bring.flatMap((document) => documentLines(pack, document, language)),
    { kind: 'rule' },
    { kind: 'pair', left: words.thisHall, right: openingHours(pack) },
    ...(near ? nearLines(near, language) : []),
  ];
  return { kind: 'bringList', language, lines };
}

function documentLines(pack: Pack, document: string, language: Language): SlipLine[] {
  const known = pack.documents.find(({ id }) => id === document);
  if (!known) return [];
  const kinds =
    known.kinds.length > 1
      ? [
          `  ${PAPER_WORDS[language].anyOf}: ${known.kinds.map(({ name }) => pick(name, language)).join(language === 'en' ? ', ' : '、')}`,
        ]
      : [];
  return [
    { kind: 'text', text: `□ ${pick(known.name, language)}`, size: 2, bold: true },
    ...kinds.map((text): SlipLine => ({ kind: 'text', text })),
  ];
}

function nearLines(near: Pack['halls'][number], language: Language): SlipLine[] {
  return [
    { kind: 'rule' },
    { kind: 'text', text: PAPER_WORDS[language].nearHall },
    { kind: 'text', text: pick(near.name, language), bold: true },
    { kind: 'text', text: pick(near.address, language) },
    { kind: 'text', text: pick(near.hours, language) },
  ];
}

function openingHours(pack: Pack): string {
  return [...new Set(pack.hours.map(({ from, to }) => `${from}–${to}`))].join(' / ');
}
