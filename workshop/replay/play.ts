// The day itself: the door gives the numbers and sees people off who give up; each agent is a client that serves.
// Each sends its command when the hall's clock shows the log's time, and names that time.
import type { CommandInput, CommandName, CommandReply } from '../../contract/commands.ts';
import type { Client, ServedVisit } from './clients.ts';
import type { Counters } from './counters.ts';
import { type HallFace, Unreachable } from './hall-face.ts';
import type { HallTime } from './hall-time.ts';
import type { Journal } from './journal.ts';
import type { Need } from './log-map.ts';
import type { Visit } from './repair.ts';

export interface Stage {
  /** Opens a client of its own, with so many connections. */
  readonly connect: (lines?: number) => HallFace;
  readonly time: HallTime;
  /** The hall's time at the log's midnight, UTC ms. */
  readonly midnight: number;
  readonly needOf: (visit: Visit) => Need;
  readonly queueOf: (serviceId: string) => string | undefined;
  readonly counters: Counters;
  readonly journal: Journal;
  /** Begins every command's key: another replay's commands are others. */
  readonly run: string;
}
/** The ticket of each row, by its line; none where no number was given. */
export type Tickets = ReadonlyMap<number, string>;

const REASON = 'service log';
/** Connections of the door: the people who come and go at it do not queue for one another. */
const DOOR_LINES = 8;

/** Plays every visit. Resolves when the last is over. */
export async function play(stage: Stage, visits: readonly Visit[], clients: readonly Client[]): Promise<Tickets> {
  const hopes = new Map(visits.map(({ line }) => [line, Promise.withResolvers<string | undefined>()]));
  const ticketOf = (line: number) => hopes.get(line)?.promise ?? Promise.resolve(undefined);
  const tickets = new Map<number, string>();
  const issued = (line: number, ticketId: string | undefined) => {
    if (ticketId) tickets.set(line, ticketId);
    hopes.get(line)?.resolve(ticketId);
  };
  await Promise.all([
    giveNumbers(stage, visits, issued),
    seeOff(stage, visits, ticketOf),
    ...clients.map((client) => serve(stage, client, ticketOf)),
  ]);
  return tickets;
}

/** Arrivals do not wait for one another, whatever the answer takes. */
async function giveNumbers(
  stage: Stage,
  visits: readonly Visit[],
  issued: (line: number, ticketId: string | undefined) => void,
): Promise<void> {
  const send = senderOf(stage, DOOR_LINES);
  const give = async (visit: Visit) => {
    const reply = await send(visit, visit.arrived, 'issueTicket', stage.needOf(visit));
    issued(visit.line, reply?.ticketId);
  };
  await Promise.all(visits.map(give));
  send.close();
}

async function seeOff(stage: Stage, visits: readonly Visit[], ticketOf: TicketOf): Promise<void> {
  const send = senderOf(stage, DOOR_LINES);
  const leave = async (visit: Visit) => {
    const ticketId = await ticketOf(visit.line);
    if (ticketId) await send(visit, visit.waitEnds, 'cancelTicket', { ticketId, reason: 'gaveUp' });
  };
  await Promise.all(visits.filter(({ served }) => !served).map(leave));
  send.close();
}
type TicketOf = (line: number) => Promise<string | undefined>;

async function serve(stage: Stage, { visits }: Client, ticketOf: TicketOf): Promise<void> {
  const send = senderOf(stage);
  let before: string | undefined;
  for (const visit of visits) {
    const ticketId = await ticketOf(visit.line);
    if (!ticketId) continue;
    await stage.time.until(timeAt(stage, visit.waitEnds));
    const counter = await stage.counters.take({ before, queueId: stage.queueOf(stage.needOf(visit).serviceId) });
    const done = await serveOne(send, visit, { ticketId, counter });
    if (!done && !stage.journal.lost)
      await send(visit, visit.served.ended, 'cancelTicket', { ticketId, reason: 'mistake' });
    stage.counters.giveBack(counter);
    before = counter;
  }
  send.close();
}

/** Call, start, finish; false as soon as one of them is refused. */
async function serveOne(send: Send, visit: ServedVisit, at: { ticketId: string; counter: string }): Promise<boolean> {
  const { agent, started, ended } = visit.served;
  const { ticketId } = at;
  const called = await send(visit, visit.waitEnds, 'callTicket', { ...at, agent, reason: REASON });
  if (!called) return false;
  const begun = await send(visit, started, 'startService', { ticketId, agent, unguided: true });
  return begun !== undefined && (await send(visit, ended, 'finish', { ticketId })) !== undefined;
}

type Timed = 'issueTicket' | 'cancelTicket' | 'callTicket' | 'startService' | 'finish';
interface Send {
  /** Sends one command of a visit at the log's second; undefined when it was refused, which the journal has. */
  <N extends Timed>(
    visit: Visit,
    second: number,
    command: N,
    payload: Omit<CommandInput<N>, 'occurredAt'>,
  ): Promise<CommandReply<N> | undefined>;
  readonly close: () => void;
}

function senderOf(stage: Stage, lines = 1): Send {
  const face = stage.connect(lines);
  const { time, journal, run } = stage;
  const send = async <N extends Timed>(
    { line }: Visit,
    second: number,
    command: N & CommandName,
    payload: Omit<CommandInput<N>, 'occurredAt'>,
  ): Promise<CommandReply<N> | undefined> => {
    const occurredAt = timeAt(stage, second);
    if (!journal.lost) await time.until(occurredAt);
    if (journal.lost) return void journal.notPlayed(line, command);
    try {
      const timed = { ...payload, occurredAt } as CommandInput<N>;
      const answer = await face.command(command, timed, `${run}-${line}-${command}`);
      const behindMs = (time.now() - occurredAt) / time.speed;
      journal.answered({ line, command, behindMs, ...(answer.ok ? {} : { refusal: answer.refusal }) });
      return answer.ok ? answer.reply : undefined;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return void journal.notPlayed(line, command);
    }
  };
  return Object.assign(send, { close: face.close });
}

function timeAt({ midnight }: Stage, second: number): number {
  return midnight + second * 1000;
}
