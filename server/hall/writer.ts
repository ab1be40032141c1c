// The single writer. What has arrived in this turn of the event loop is one batch and one synchronous transaction:
// decide each in turn, append, commit, and only then acknowledge. Two counters cannot call the same ticket.

import type { Refusal } from '../../contract/refusals.ts';
import type { Answer } from '../../contract/wire.ts';
import type { HallFile } from '../../db/hall-file.ts';
import { sqliteCode } from '../../db/open.ts';
import type { Asked, StoredReply } from '../../db/replies.ts';
import { type Actor, nameOf } from '../../domain/actor.ts';
import { isDayOver } from '../../domain/days/open-day.ts';
import { type Command, decide } from '../../domain/decide.ts';
import type { Context, Decision, Facts } from '../../domain/decision.ts';
import type { HallEvent, Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { WaitForecast } from '../../domain/forecast/forecaster.ts';
import type { Line } from '../../domain/forecast/line.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Clock } from './clock.ts';
import { newId, newSecret } from './ids.ts';

export interface Order {
  readonly command: Command;
  readonly actor: Actor;
  /** A known id returns its stored reply; the hall's own commands have none. */
  readonly commandId?: string;
}
/** @param befores for each event the hall as it was just before it */
export type CommitListener = (events: readonly Recorded[], befores: readonly Hall[]) => void;

export interface Writer {
  readonly submit: (order: Order) => Promise<Answer<object>>;
  /** The hall as of the last commit. */
  readonly hall: () => Hall;
  /** Told after every commit that changed something. */
  readonly onCommit: (listener: CommitListener) => void;
  /** Why the ledger cannot be written at the moment, if so. */
  readonly trouble: () => 'diskFull' | 'ledgerUnwritable' | undefined;
  /** Tries to write: so trouble is known before the next customer meets it, and over when it is over. */
  readonly probe: () => void;
  /** Resolves when everything submitted so far is settled; nothing is taken after it. */
  readonly close: () => Promise<void>;
}
export interface WriterParts {
  readonly file: HallFile;
  readonly hall: Hall;
  readonly clock: Clock;
  readonly guestUrl?: string;
  /** A demo hall never closes. */
  readonly alwaysOpen?: boolean;
  /** How long somebody in a line will wait; absent: nothing is promised. */
  readonly forecast?: (line: Line) => WaitForecast | undefined;
  /** An advice given a short while ago; absent where nobody advises. */
  readonly advice?: Facts['advice'];
  readonly logFault: (ref: string, error: unknown, command: string) => void;
  /** Told the seconds that a batch took and how many commands shared its commit. */
  readonly measure?: (seconds: number, commands: number) => void;
}

interface Waiting extends Order {
  readonly settle: (answer: Answer<object>) => void;
}
type Settled = readonly [Waiting, Answer<object>];
interface Committed {
  readonly draft: Hall;
  readonly settled: readonly Settled[];
  readonly events: readonly Recorded[];
  readonly befores: readonly Hall[];
}

export function startWriter(parts: WriterParts): Writer {
  let hall = parts.hall;
  let waiting: Waiting[] = [];
  let trouble: ReturnType<Writer['trouble']>;
  let closed = false;
  const listeners: CommitListener[] = [];

  function runBatch(): void {
    const batch = waiting;
    waiting = [];
    const startedAt = performance.now();
    const committed = commit(batch);
    if (!committed) return;
    hall = committed.draft;
    parts.measure?.((performance.now() - startedAt) / 1000, batch.length);
    for (const [order, answer] of committed.settled) order.settle(answer);
    if (committed.events.length === 0) return;
    trouble = undefined;
    for (const listener of listeners) tell(listener, committed);
  }

  /** If the commit fails, everybody in the batch is told so and nothing has happened. */
  function commit(batch: readonly Waiting[]): Committed | undefined {
    try {
      return commitBatch(parts, hall, batch);
    } catch (error) {
      trouble = troubleOf(error);
      const ref = newId();
      parts.logFault(ref, error, batch.map(({ command }) => command.name).join(','));
      for (const order of batch) order.settle({ ok: false, refusal: { code: trouble, data: { ref } } });
      return undefined;
    }
  }

  /** What is committed stays so, whatever goes wrong with those who are told. */
  function tell(listener: CommitListener, { events, befores }: Committed): void {
    try {
      listener(events, befores);
    } catch (error) {
      parts.logFault(newId(), error, 'after the commit');
    }
  }

  return {
    hall: () => hall,
    trouble: () => trouble,
    probe: () => {
      try {
        parts.file.probe(parts.clock.now());
        trouble = undefined;
      } catch (error) {
        if (!trouble) parts.logFault(newId(), error, 'probe');
        trouble = troubleOf(error);
      }
    },
    onCommit: (listener) => void listeners.push(listener),
    submit: (order) =>
      new Promise((settle) => {
        if (closed) return settle({ ok: false, refusal: { code: 'ledgerUnwritable' } });
        if (waiting.length === 0) setImmediate(runBatch);
        waiting.push({ ...order, settle });
      }),
    close: () => {
      closed = true;
      return new Promise((done) => setImmediate(done));
    },
  };
}

/** One transaction for the whole batch. If the commit fails it throws, and the hall is as before. */
function commitBatch(parts: WriterParts, hall: Hall, batch: readonly Waiting[]): Committed {
  try {
    return tryBatch(parts, hall, batch);
  } catch (error) {
    if (isOfTheFile(error)) throw error;
    // one of them broke: all is taken back and done again, each under a savepoint of its own, which costs too much to be the rule
    return tryBatch(parts, hall, batch, parts.file.savepoint);
  }
}

type Savepoint = HallFile['savepoint'];

function tryBatch(parts: WriterParts, hall: Hall, batch: readonly Waiting[], savepoint?: Savepoint): Committed {
  return parts.file.transaction(() => {
    const events: Recorded[] = [];
    const befores: Hall[] = [];
    let draft = openDayIfDue(parts, hall, { events, befores });
    const settled = batch.map((order): Settled => {
      const outcome = settleOne(parts, draft, order, savepoint);
      draft = outcome.draft;
      events.push(...outcome.events);
      befores.push(...outcome.befores);
      return [order, outcome.answer];
    });
    return { draft, settled, events, befores };
  });
}

interface Outcome {
  readonly draft: Hall;
  readonly events: readonly Recorded[];
  readonly befores: readonly Hall[];
  readonly answer: Answer<object>;
}

function settleOne(parts: WriterParts, draft: Hall, order: Order, savepoint?: Savepoint): Outcome {
  const known = order.commandId ? parts.file.replies.find(order.commandId) : undefined;
  if (known) return { draft, events: [], befores: [], answer: answerAgain(known, order) };
  if (!savepoint) return act(parts, draft, order);
  try {
    return savepoint(() => act(parts, draft, order));
  } catch (error) {
    if (isOfTheFile(error)) throw error;
    const ref = newId();
    parts.logFault(ref, error, order.command.name);
    return { draft, events: [], befores: [], answer: { ok: false, refusal: { code: 'internal', data: { ref } } } };
  }
}

/** A retry gets the reply of the first time; another command under the same id gets nothing of it. */
function answerAgain(known: StoredReply, order: Order): Answer<object> {
  return known.isFor(askedBy(order))
    ? { ok: true, reply: known.reply, version: known.version }
    : { ok: false, refusal: { code: 'malformed', data: { issues: ['commandId was used before'] } } };
}

function askedBy(order: Order): Asked {
  return { name: order.command.name, sender: senderOf(order) };
}

function act(parts: WriterParts, hall: Hall, order: Order): Outcome {
  const context = contextFor(parts, hall, order.actor);
  const decision: Decision<object> = decide(hall, order.command, context);
  if (!decision.ok) return { draft: hall, events: [], befores: [], answer: refused(decision.refusal) };
  const { draft, recorded, befores } = record(parts, hall, decision.events, context.now, order);
  for (const aside of decision.asides) parts.file.write(aside, context.now);
  const answer = { ok: true as const, reply: decision.reply, version: draft.ledger };
  if (order.commandId) parts.file.replies.store(order.commandId, askedBy(order), answer);
  return { draft, events: recorded, befores, answer };
}

function refused(refusal: Refusal): Answer<object> {
  return { ok: false, refusal };
}

function record(
  parts: WriterParts,
  hall: Hall,
  events: readonly HallEvent[],
  at: number,
  order: Order,
): { draft: Hall; recorded: readonly Recorded[]; befores: readonly Hall[] } {
  let draft = hall;
  const befores: Hall[] = [];
  const by = nameOf(order.actor);
  const command = order.commandId ? { commandId: order.commandId } : {};
  const recorded = events.map((event): Recorded => {
    const entry = { ...event, n: draft.ledger + 1, at, by, ...command };
    parts.file.append(entry);
    befores.push(draft);
    draft = evolve(draft, entry);
    return entry;
  });
  return { draft, recorded, befores };
}

/** The calendar comes first: nothing happens on a day that is over. */
function openDayIfDue(
  parts: WriterParts,
  hall: Hall,
  happened: { readonly events: Recorded[]; readonly befores: Hall[] },
): Hall {
  if (!isDayOver(hall, Math.max(parts.clock.now(), hall.clock))) return hall;
  const outcome = act(parts, hall, { command: { name: 'openBusinessDay', payload: {} }, actor: { kind: 'hall' } });
  happened.events.push(...outcome.events);
  happened.befores.push(...outcome.befores);
  return outcome.draft;
}

function contextFor(
  { file, clock, guestUrl, alwaysOpen = false, forecast, advice }: WriterParts,
  hall: Hall,
  actor: Actor,
): Context {
  return {
    actor,
    now: Math.max(clock.now(), hall.clock),
    newId,
    newSecret,
    alwaysOpen,
    ...(guestUrl ? { guestUrl } : {}),
    ...(forecast ? { forecast } : {}),
    facts: {
      printJob: (printJobId) => {
        const job = file.printJobs.find(printJobId);
        return (
          job && {
            printer: job.printer,
            slip: job.slip,
            over: job.state !== 'queued' && job.state !== 'sending',
            ...(job.ticketId ? { ticketId: job.ticketId } : {}),
          }
        );
      },
      waitingDevice: (code) => {
        const device = file.devices.byPairingCode(code);
        return device && { deviceId: device.deviceId, screen: device.place.screen, at: device.place.at };
      },
      deviceExists: (deviceId) => file.devices.byId(deviceId) !== undefined,
      personal: file.personal.ofVisit,
      brandCustomer: file.brandCustomers.find,
      ...(advice ? { advice } : {}),
    },
  };
}

/** Who may ask for a stored reply again: the same person on the same screen, the same program, the same phone. */
function senderOf({ actor, command }: Order): string {
  switch (actor.kind) {
    case 'staff':
      // whoever has signed out asks again as the screen alone
      return command.name === 'closePost' ? `screen ${actor.device}` : `staff ${actor.staff} ${actor.device}`;
    case 'screen':
      return `screen ${actor.device}`;
    case 'program':
      return `program ${actor.name}`;
    case 'phone':
      return `phone ${actor.ticketId}`;
    case 'hall':
      return 'hall';
    default:
      return actor satisfies never;
  }
}

/** Errors of the file itself end the whole batch; a broken rule of the schema is a fault of one command. */
function isOfTheFile(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && !code.startsWith('SQLITE_CONSTRAINT');
}

function troubleOf(error: unknown): 'diskFull' | 'ledgerUnwritable' {
  return sqliteCode(error) === 'SQLITE_FULL' ? 'diskFull' : 'ledgerUnwritable';
}
