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
  const who = service.documents.owner ? 'owner' : 'company';
  const bring = reason === 'notForOthers' ? (service.documents[who] ?? []) : missing;
  const why = {
    ownInterest: pick(pack.slips.ownInterest, language),
    ownerRights: pick(pack.slips.ownerRights, language),
    notForOthers: words.notForOthers[who],
  }[reason];
  const lines: SlipLine[] = [
    { kind: 'text', text: pick(pack.name, language), bold: true, align: 'center' },
    { kind: 'text', text: words.bringTitle, size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: words.forService, right: pick(service.name, language), bold: true },
    { kind: 'feed', lines: 1 },
    { kind: 'text', text: why },
    { kind: 'feed', lines: 1 },
    { kind: 'text', text: pick(pack.slips.bringListPolite, language) },
    ...(bring.length > 0 ? [{ kind: 'rule' as const }, { kind: 'text' as const, text: `${words.pleaseBring}:` }] : []),
    ...documentLines(pack, bring, language),
    { kind: 'rule' },
    { kind: 'text', text: words.thisHall },
    ...openingLines(pack, language),
    ...(near ? nearLines(near, language) : []),
  ];
  return { kind: 'bringList', language, lines };
}

/** Each document once; documents that may be shown in the same kinds share one list of them. */
function documentLines(pack: Pack, bring: readonly string[], language: Language): SlipLine[] {
  const known = pack.documents.filter(({ id }) => bring.includes(id));
  const groups = Map.groupBy(known, ({ kinds }) => kinds.map(({ id }) => id).join(' '));
  return [...groups.values()].flatMap((alike) => [
    ...alike.map(({ name }): SlipLine => ({ kind: 'text', text: `□ ${pick(name, language)}`, size: 2, bold: true })),
    ...kindLines(alike, language),
  ]);
}

function kindLines(alike: Pack['documents'], language: Language): SlipLine[] {
  const kinds = alike[0]?.kinds ?? [];
  if (kinds.length < 2) return [];
  const { anyOf, anyOfEach } = PAPER_WORDS[language];
  const names = kinds.map(({ name }) => pick(name, language)).join(language === 'en' ? ', ' : '、');
  return [{ kind: 'text', text: `${alike.length > 1 ? anyOfEach : anyOf}${language === 'en' ? ': ' : '：'}${names}` }];
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

function openingLines(pack: Pack, language: Language): SlipLine[] {
  const { days } = PAPER_WORDS[language];
  return pack.hours.map(({ days: on, from, to }) => ({ kind: 'pair', left: days(on), right: `${from}–${to}` }));
}
