// What happened to a ticket, in plain words.
import type { StoryEntry } from '../../contract/board.ts';
import type { GuideView } from '../../contract/views.ts';
import type { Text } from '../../contract/words.ts';
import { callReason, type callReasonTexts } from '../../screen-kit/call-reason.ts';
import { money } from '../../screen-kit/format.ts';
import type { SameShape } from '../../screen-kit/language.tsx';
import { counterLabel, queueName, serviceName } from '../names.ts';
import type { storyTexts } from './texts.ts';

export interface Saying {
  readonly guide: GuideView;
  readonly t: SameShape<(typeof storyTexts)['en']>;
  readonly reasons: SameShape<(typeof callReasonTexts)['en']>;
  readonly pick: (text: Text) => string;
}
/** A line of the story: what, and what more there is to say about it. */
export interface Said {
  readonly what: string;
  readonly more?: string;
}

/** @returns the entry as a person reads it; names that the pack in force no longer has are said by their id */
export function sayEntry(entry: StoryEntry, saying: Saying): Said {
  const { guide, t, pick } = saying;
  const counter = (id: string) => counterLabel(guide, id, pick);
  const service = (id: string) => serviceName(guide, id, pick);
  switch (entry.what) {
    case 'issued':
      return sayIssued(entry, saying);
    case 'called':
      return sayCalled(entry, saying);
    case 'pushedBack':
      return { what: t.pushedBack(entry.ahead) };
    case 'started':
      return { what: t.started(counter(entry.counterId)) };
    case 'transferred':
      return {
        what: entry.toCounter
          ? t.transferredTo(counter(entry.toCounter))
          : t.transferredQueue(queueName(guide, entry.queueId, pick)),
        ...(entry.serviceId ? { more: t.toService(service(entry.serviceId)) } : {}),
      };
    case 'ended':
      return { what: t.ended[entry.outcome] };
    case 'language':
      return { what: t.language(t.languages[entry.language]) };
    case 'steps':
      return { what: t.steps(entry.done, entry.skipped) };
    case 'taken':
      return { what: t.taken(list(entry.items.map((item) => documentName(item, saying)))) };
    case 'handedBack':
      return {
        what: t.handedBack(
          list(
            entry.items.map(({ paper, document }) => (document ? documentName({ document }, saying) : t.papers[paper])),
          ),
        ),
      };
    case 'received':
      return sayMoney(entry, saying);
    case 'changeGiven':
      return {
        what:
          entry.change > 0
            ? t.changeGiven(inCurrency(entry.change, guide), entry.receiptNumber)
            : t.receiptGiven(entry.receiptNumber),
      };
    case 'serviceAdded':
      return { what: t.serviceAdded(service(entry.serviceId)) };
    case 'serviceRefused':
      return sayRefused(entry, saying);
    case 'parked':
    case 'resumed':
    case 'calledAgain':
    case 'missed':
    case 'returned':
    case 'signed':
    case 'slip':
    case 'mistake':
    case 'left':
    case 'hurried':
    case 'wished':
    case 'cameBack':
    case 'apologised':
    case 'leftSeat':
    case 'covered':
      return { what: t[entry.what] };
    default:
      return entry satisfies never;
  }
}

type Entry<W extends StoryEntry['what']> = Extract<StoryEntry, { what: W }>;
const list = (names: readonly string[]) => names.join(' · ');
const inCurrency = (fen: number, guide: GuideView) => money(fen, guide.hall.currency.symbol);

/** [P-09] every call can say why. */
function sayCalled({ chosen, counterId, why, classId }: Entry<'called'>, { guide, t, reasons, pick }: Saying): Said {
  const place = counterLabel(guide, counterId, pick);
  const what = chosen ? t.chosen(place) : t.called(place);
  const visitor = guide.classes.find(({ id }) => id === classId);
  return why && visitor ? { what, more: callReason(why, pick(visitor.name), reasons) } : { what };
}

function sayIssued(entry: Entry<'issued'>, saying: Saying): Said {
  const { guide, t, pick } = saying;
  const visitor = guide.classes.find(({ id }) => id === entry.classId);
  const isOrdinary = guide.classes[0]?.id === entry.classId;
  const seen = entry.documents.filter(({ present, valid }) => present && valid);
  const more = [
    ...(entry.withinMinutes ? [t.promised(entry.withinMinutes)] : []),
    ...(visitor && !isOrdinary ? [t.priority(pick(visitor.name))] : []),
    ...(seen.length > 0 ? [t.documents(list(seen.map((check) => documentName(check, saying))))] : []),
  ];
  return {
    what: t.issued(serviceName(guide, entry.serviceId, pick), t.comesAs[entry.comesAs], entry.ahead),
    ...(more.length > 0 ? { more: more.join('; ') } : {}),
  };
}

function sayMoney({ method, due, received, change }: Entry<'received'>, { guide, t }: Saying): Said {
  const what =
    method === 'cash'
      ? t.received(inCurrency(due, guide), inCurrency(received, guide), inCurrency(change, guide))
      : t.exact(inCurrency(due, guide));
  return { what, more: t.methods[method] };
}

function sayRefused({ serviceId, reason, missing }: Entry<'serviceRefused'>, saying: Saying): Said {
  const { guide, t, pick } = saying;
  const reasons: Readonly<Record<string, string>> = t.reasons;
  return {
    what: t.serviceRefused(serviceName(guide, serviceId, pick), reasons[reason] ?? reason),
    ...(missing.length > 0
      ? { more: t.missing(list(missing.map((document) => documentName({ document }, saying)))) }
      : {}),
  };
}

function documentName(
  { document, kind }: { readonly document?: string; readonly kind?: string | undefined },
  { guide, t, pick }: Saying,
): string {
  const known = guide.documents.find(({ id }) => id === document);
  const ofKind = known?.kinds.find(({ id }) => id === kind);
  const name = ofKind?.name ?? known?.name;
  return name ? pick(name) : (document ?? t.papers.document);
}
