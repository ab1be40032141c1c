// What the greeter has asked and heard so far of one person, and what follows from it. [G-02, G-15]
import type { CommandInput, Customer, DocumentCheck } from '../contract/commands.ts';
import type { Service } from '../contract/pack.ts';
import type { ComesAs, Language, Need } from '../contract/words.ts';

/** `invalid`: it is there, but cannot be accepted (expired, a copy, a photo). */
export type Answer = 'here' | 'missing' | 'invalid';
export type Outcome = 'ticket' | 'consultation' | 'selfService' | 'otherHall';
export type Title = Customer['title'];

/** A number given earlier in this visit. */
export interface Issued {
  readonly ticketId: string;
  readonly number: string;
  readonly serviceId: string;
}
/** Where the customer would rather go. [G-17] */
export interface Near {
  readonly basis: 'home' | 'work';
  readonly district?: string;
  readonly hall?: string;
}
export interface Listed {
  readonly entryId: string;
  readonly classId: string;
  readonly grounds: string;
  readonly endsOn: string;
}
export interface Triage {
  /** The visit that this need belongs to; absent for somebody who has just come in. */
  readonly visitId?: string;
  readonly issued: readonly Issued[];
  readonly serviceId?: string;
  readonly outcome: Outcome;
  readonly channel?: 'terminal' | 'online';
  readonly comesAs: ComesAs;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly near: Near;
  readonly needs: readonly Need[];
  readonly classId?: string;
  /** Found on the list of a class: it gives the class. [P-09] */
  readonly listed?: Listed;
  readonly surname: string;
  readonly title: Title;
  readonly note: string;
  readonly language: Language;
}

export type TriageAction =
  | { readonly type: 'service'; readonly service: Service }
  | { readonly type: 'otherService' }
  | { readonly type: 'outcome'; readonly outcome: Outcome; readonly note?: string; readonly service?: Service }
  | { readonly type: 'set'; readonly set: TriageSet }
  | { readonly type: 'answer'; readonly documents: readonly string[]; readonly answer: Answer | undefined }
  | { readonly type: 'kind'; readonly document: string; readonly kind: string }
  | { readonly type: 'need'; readonly need: Need }
  | { readonly type: 'class'; readonly classId: string | undefined }
  | { readonly type: 'listed'; readonly listed: Listed | undefined }
  | { readonly type: 'unknownVisit' }
  | { readonly type: 'nextPerson'; readonly language: Language }
  | { readonly type: 'oneMoreNeed'; readonly visitId: string; readonly issued: readonly Issued[] };
/** What is simply written down. */
export type TriageSet = Partial<
  Pick<Triage, 'comesAs' | 'surname' | 'title' | 'note' | 'language' | 'near' | 'channel'>
>;

/** Nobody has been asked yet. */
export const freshTriage = (language: Language): Triage => ({
  issued: [],
  outcome: 'ticket',
  comesAs: 'owner',
  answers: {},
  kinds: {},
  near: { basis: 'home' },
  needs: [],
  surname: '',
  title: 'ms',
  note: '',
  language,
});

const COMERS: readonly ComesAs[] = ['owner', 'agent', 'company'];
/** The owner, unless this service is not for owners at all. */
const usualComer = (service: Service): ComesAs => COMERS.find((comer) => service.documents[comer]) ?? 'owner';

/** How an answer, a tap or the end of a need changes the triage. */
export function triageAfter(triage: Triage, action: TriageAction): Triage {
  switch (action.type) {
    case 'service':
      return begin(triage, action.service);
    case 'otherService':
      return without({ ...triage, outcome: 'ticket', answers: {}, kinds: {} }, 'serviceId', 'channel');
    case 'outcome':
      return toOutcome(triage, action);
    case 'set':
      return { ...triage, ...action.set };
    case 'answer':
      return { ...triage, answers: answered(triage.answers, action.documents, action.answer) };
    case 'kind':
      return { ...triage, kinds: { ...triage.kinds, [action.document]: action.kind } };
    case 'need':
      return { ...triage, needs: toggled(triage.needs, action.need) };
    case 'class':
      return action.classId ? { ...triage, classId: action.classId } : without(triage, 'classId');
    case 'listed':
      return action.listed ? { ...triage, listed: action.listed } : without(triage, 'listed');
    case 'unknownVisit':
      return { ...without(triage, 'visitId'), issued: [] };
    case 'nextPerson':
      return freshTriage(action.language);
    case 'oneMoreNeed':
      return oneMore(triage, action);
    default:
      return action satisfies never;
  }
}

function begin(triage: Triage, service: Service): Triage {
  const clean = without(triage, 'channel');
  const comesAs = service.documents[triage.comesAs] ? triage.comesAs : usualComer(service);
  return { ...clean, serviceId: service.id, outcome: 'ticket', answers: {}, kinds: {}, comesAs };
}

function toOutcome(triage: Triage, action: Extract<TriageAction, { type: 'outcome' }>): Triage {
  const { outcome, service } = action;
  const note = triage.note === '' && action.note ? action.note : triage.note;
  const channel = service?.elsewhere?.terminal ? 'terminal' : 'online';
  return { ...triage, outcome, note, ...(outcome === 'selfService' ? { channel } : {}) };
}

/** The person stays the same: name, needs, language and place are not asked again. [L-39] */
function oneMore(
  triage: Triage,
  { visitId, issued }: { readonly visitId: string; readonly issued: readonly Issued[] },
): Triage {
  const { surname, title, needs, language, near, classId, listed } = triage;
  const kept = {
    surname,
    title,
    needs,
    language,
    near,
    ...(classId ? { classId } : {}),
    ...(listed ? { listed } : {}),
  };
  return { ...freshTriage(language), ...kept, visitId, issued };
}

function answered(present: Triage['answers'], documents: readonly string[], answer: Answer | undefined) {
  const next = { ...present };
  for (const document of documents) {
    if (answer) next[document] = answer;
    else delete next[document];
  }
  return next;
}

const toggled = (needs: readonly Need[], need: Need): readonly Need[] =>
  needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need];

type Optional = 'visitId' | 'serviceId' | 'channel' | 'classId' | 'listed';
function without(triage: Triage, ...keys: readonly Optional[]): Triage {
  const rest = { ...triage };
  for (const key of keys) delete rest[key];
  return rest;
}

/** What is known about the conditions. A refusal never stands without its reason. [G-02, G-16] */
export type Standing =
  | { readonly kind: 'asking' | 'met'; readonly open: readonly string[] }
  | {
      readonly kind: 'notMet';
      readonly reason: 'ownInterest' | 'ownerRights' | 'notForOthers';
      /** What the customer has to bring. */
      readonly bring: readonly string[];
      /** Documents that have not been asked for yet. */
      readonly open: readonly string[];
    };

/** Whether this person can have this service today, as far as has been asked. */
export function standingOf(service: Service, { comesAs, answers }: Triage): Standing {
  const required = service.documents[comesAs];
  if (!required) return { kind: 'notMet', reason: 'notForOthers', bring: service.documents.owner ?? [], open: [] };
  const open = required.filter((document) => answers[document] === undefined);
  const bring = required.filter((document) => answers[document] === 'missing' || answers[document] === 'invalid');
  if (bring.length === 0) return { kind: open.length > 0 ? 'asking' : 'met', open };
  return { kind: 'notMet', reason: comesAs === 'owner' ? 'ownInterest' : 'ownerRights', bring, open };
}

/** The document check as it travels with the ticket: kind, there, valid; never a number. [G-15] */
function checksOf(service: Service, { comesAs, answers, kinds }: Triage): DocumentCheck[] {
  return (service.documents[comesAs] ?? []).flatMap((document) => {
    const answer = answers[document];
    if (!answer) return [];
    const kind = kinds[document];
    return [{ document, present: answer !== 'missing', valid: answer === 'here', ...(kind ? { kind } : {}) }];
  });
}

const asked = (service: Service, triage: Triage) => ({
  ...(triage.visitId ? { visitId: triage.visitId } : {}),
  serviceId: service.id,
  comesAs: triage.comesAs,
  documents: checksOf(service, triage),
  language: triage.language,
});

/** A number for this service; at the consultation desk it is the desk's own service, for which nothing is asked. */
export function ticketOf(service: Service, triage: Triage): CommandInput<'issueTicket'> {
  const surname = triage.surname.trim();
  const note = triage.note.trim();
  const comesAs = service.documents[triage.comesAs] ? triage.comesAs : usualComer(service);
  return {
    ...asked(service, { ...triage, comesAs }),
    needs: [...triage.needs],
    ...(triage.classId ? { classId: triage.classId } : {}),
    ...(triage.listed ? { brandCustomer: triage.listed.entryId } : {}),
    ...(surname ? { customer: { surname, title: triage.title } } : {}),
    ...(note ? { note } : {}),
  };
}

/** The polite refusal with its paper. [G-16, G-17] */
export function refusalOf(service: Service, triage: Triage): CommandInput<'refuseService'> {
  const { basis, district, hall } = triage.near;
  const nearTo = district ? { nearTo: { basis, district, ...(hall ? { hall } : {}) } } : {};
  return { ...asked(service, triage), ...nearTo, printBringList: true };
}

/** The way to a terminal, an online channel or another hall. [G-18, F-36] */
export function diversionOf(service: Service, triage: Triage): CommandInput<'divertVisit'> {
  if (triage.outcome === 'selfService') return { ...asked(service, triage), to: triage.channel ?? 'online' };
  return { ...asked(service, triage), to: 'otherHall', ...(triage.near.hall ? { hall: triage.near.hall } : {}) };
}
