// A ticket's story from the ledger, in facts that a screen can put into words. Nothing personal is in the ledger. [P-10, P-11]
import type { StoryEntry, StoryFact } from '../../contract/board.ts';
import type { EventData, EventType, Recorded } from '../events.ts';
import type { Held } from '../hall.ts';
import { saidReason } from '../queue/why-called.ts';

type Teller = { readonly [T in EventType]?: (data: EventData[T]) => StoryFact };

/** Events that are no matter of a ticket, or that another one tells better, are not told. */
const TOLD: Teller = {
  TicketIssued: ({ serviceId, classId, comesAs, documents, ahead, promise }) => ({
    ...{ what: 'issued', serviceId, classId, comesAs, documents, ahead },
    ...(promise ? { withinMinutes: promise.withinMinutes } : {}),
  }),
  TicketCalled: ({ counterId, chosen, why }) => ({
    ...{ what: 'called', counterId, chosen: chosen === true },
    ...(why ? { classId: why.classId, why: saidReason(why) } : {}),
  }),
  TicketPushedBack: ({ ahead }) => ({ what: 'pushedBack', ahead }),
  TicketCalledAgain: () => ({ what: 'calledAgain' }),
  ServiceStarted: ({ counterId }) => ({ what: 'started', counterId }),
  TicketMissed: () => ({ what: 'missed' }),
  TicketReturned: () => ({ what: 'returned' }),
  TicketParked: ({ counterId }) => ({ what: 'parked', counterId }),
  TicketResumed: ({ counterId }) => ({ what: 'resumed', counterId }),
  TicketTransferred: ({ queueId, toCounter, serviceId }) => ({
    ...{ what: 'transferred', queueId },
    ...(toCounter ? { toCounter } : {}),
    ...(serviceId ? { serviceId } : {}),
  }),
  TicketEnded: ({ outcome }) => ({ what: 'ended', outcome }),
  TicketLanguageChanged: ({ language }) => ({ what: 'language', language }),
  StepConfirmed: () => ({ what: 'steps', done: 1, skipped: 0 }),
  StepSkipped: () => ({ what: 'steps', done: 0, skipped: 1 }),
  ItemsTaken: ({ items }) => ({
    what: 'taken',
    items: items.map(({ document, kind }) => ({ ...(document ? { document } : {}), ...(kind ? { kind } : {}) })),
  }),
  BusinessSlipPrinted: () => ({ what: 'slip' }),
  SlipSigned: () => ({ what: 'signed' }),
  PaymentReceived: ({ method, due, received, change }) => ({ what: 'received', method, due, received, change }),
  ChangeGiven: ({ change, receiptNumber }) => ({ what: 'changeGiven', change, receiptNumber }),
  ServiceAdded: ({ serviceId }) => ({ what: 'serviceAdded', serviceId }),
  ServiceRefused: ({ serviceId, reason, missing }) => ({ what: 'serviceRefused', serviceId, reason, missing }),
  ScreenCovered: () => ({ what: 'covered' }),
  SeatLeft: () => ({ what: 'leftSeat' }),
  SeatTakenAgain: () => ({ what: 'cameBack' }),
  ReturnApologised: () => ({ what: 'apologised' }),
  HurryNoted: () => ({ what: 'hurried' }),
  UnmetRequestNoted: () => ({ what: 'wished' }),
  MistakeCorrected: () => ({ what: 'mistake' }),
  ThingsLeftBehind: () => ({ what: 'left' }),
};

/** Facts in the order in which they happened; steps of the desk that follow each other are told as one. */
export function storyOf(events: Iterable<Recorded>): readonly StoryEntry[] {
  const held = new Map<string, Held>();
  const story: StoryEntry[] = [];
  for (const recorded of events) {
    noteHeld(recorded, held);
    const fact = factOf(recorded, held);
    if (!fact) continue;
    const { n, at, by } = recorded;
    const who = by.staff ?? by.name;
    const entry: StoryEntry = { ...fact, n, at, ...(who ? { by: who } : {}) };
    const before = story.at(-1);
    if (entry.what === 'steps' && before?.what === 'steps')
      story[story.length - 1] = { ...entry, done: before.done + entry.done, skipped: before.skipped + entry.skipped };
    else story.push(entry);
  }
  return story;
}

function factOf(recorded: Recorded, held: ReadonlyMap<string, Held>): StoryFact | undefined {
  if (recorded.type === 'ItemsGivenBack')
    return {
      what: 'handedBack',
      items: recorded.data.items.map((id) => {
        const { what = 'document', document } = held.get(id) ?? {};
        return { paper: what, ...(document ? { document } : {}) };
      }),
    };
  const tell = TOLD[recorded.type] as ((data: unknown) => StoryFact) | undefined;
  return tell?.(recorded.data);
}

/** What is handed back is named in the ledger by its identity alone: what it was stands where it was taken. */
function noteHeld(recorded: Recorded, held: Map<string, Held>): void {
  if (recorded.type === 'ItemsTaken') for (const item of recorded.data.items) held.set(item.itemId, item);
  if (recorded.type === 'BusinessSlipPrinted' || recorded.type === 'ChangeGiven')
    held.set(recorded.data.item.itemId, recorded.data.item);
}
