// Who is next: one pure function of the waiting tickets, of what the counter serves, and of the pack's rules. [P-09, P-05, C-32]
//
//   score = head start + rate × time waited          the highest goes first …
//   passed ≤ cap                                     … unless that would pass somebody who has been passed `passedAtMost` times,
//   in a row ≤ limit                                 … or would be one priority too many in a row for an ordinary customer who came before.
//
// What follows from it, for a customer whom a counter may choose:
//   1. In one class the score grows at one rate, so whoever came first has more of it: equal classes never overtake.
//   2. A call while this customer waits takes either somebody who came before, or somebody who came later and is one of at most
//      `passedAtMost`. With n people before on arrival, at most n + passedAtMost others go first at the counters that choose from
//      this line: the bound. With c such counters at work and no service longer than s it is a wait of at most
//      ⌈(n + passedAtMost + 1) / c⌉ × s. Without a cap every rate is 1 (a pack with other rates is refused) and nobody who came
//      later by more than the difference of the head starts goes first.
//   3. Somebody can always be chosen: whoever came first of all passes nobody.
import type { HelpRule } from '../../contract/pack.ts';
import { cameAt, hasPlus, type InLine, score, type VisitorClass } from './score.ts';

/** What a counter serves at a moment. */
export interface DeskLines {
  readonly counterId: string;
  /** Its own lines. */
  readonly own: readonly string[];
  /** Lines that it helps, and when. */
  readonly helps: readonly HelpRule[];
  /** The classes whose window this is: they are its own customers, everybody else in its lines is helped. */
  readonly firstFor?: readonly string[];
  /** The emergency plan says that counters help each other. [S-04] */
  readonly planHelps: boolean;
}

/** The pack's rules, and what has been counted of the calls until now. */
export interface OrderRules {
  readonly classOf: (classId: string) => VisitorClass | undefined;
  readonly passedAtMost: (queueId: string) => number;
  readonly inARow: (queueId: string) => number;
  /** With a priority called in a row from this line. */
  readonly run: (queueId: string) => number;
  /** How many who came later have gone before this ticket. */
  readonly slips: (ticket: InLine) => number;
}

/** The ticket that this counter calls next. `at` in UTC ms. */
export function whoIsNext<T extends InLine>(
  waiting: readonly T[],
  desk: DeskLines,
  rules: OrderRules,
  at: number,
): T | undefined {
  return first(byScore(choosable(waiting, desk, at), rules, at), rules);
}

/** Of whom the counter may choose now: its own customers, and those of the lines that its rules let it help. */
export function choosable<T extends InLine>(waiting: readonly T[], desk: DeskLines, at: number): readonly T[] {
  const own = waiting.filter((ticket) => isOwn(ticket, desk));
  const helped = waiting.filter((ticket) => isHelped(ticket, desk));
  const lines = new Set(helped.map(({ queueId }) => queueId));
  const now = new Set([...lines].filter((queueId) => helpsNow(queueId, desk, helped, at)));
  if (own.length === 0) return helped.filter((ticket) => now.has(ticket.queueId) || helpsWhenIdle(ticket, desk));
  return [...own, ...helped.filter(({ queueId }) => now.has(queueId))];
}

function isOwn(ticket: InLine, { counterId, own, firstFor }: DeskLines): boolean {
  if (ticket.onlyCounter) return ticket.onlyCounter === counterId;
  return own.includes(ticket.queueId) && (!firstFor || firstFor.includes(ticket.classId));
}

export function isHelped(ticket: InLine, desk: DeskLines): boolean {
  if (ticket.onlyCounter || isOwn(ticket, desk)) return false;
  return desk.own.includes(ticket.queueId) || desk.helps.some(({ queue }) => queue === ticket.queueId);
}

/** Own lines of a window for other classes are helped as long as none of those waits. */
function helpsWhenIdle({ queueId }: InLine, { own, helps }: DeskLines): boolean {
  return own.includes(queueId) || helps.some(({ queue, when }) => queue === queueId && when.ownLineEmpty === true);
}

/** Beside its own customers a counter helps a line that waits too long, or while the emergency plan says so; there the score decides. */
function helpsNow(queueId: string, { helps, planHelps }: DeskLines, helped: readonly InLine[], at: number): boolean {
  const rule = helps.find(({ queue }) => queue === queueId)?.when;
  if (!rule) return false;
  if (rule.inPlan && planHelps) return true;
  const longest = Math.max(...helped.filter((other) => other.queueId === queueId).map((other) => at - other.standing));
  return rule.waitOverMinutes !== undefined && longest > rule.waitOverMinutes * 60_000;
}

/** The highest score first; ties by arrival, then as numbered, at last by identity: never by how they were stored. */
export function byScore<T extends InLine>(tickets: readonly T[], rules: OrderRules, at: number): T[] {
  return tickets
    .map((ticket) => ({ ticket, score: score(ticket, at, rules.classOf(ticket.classId)) }))
    .sort((one, other) => other.score - one.score || inTurn(one.ticket, other.ticket))
    .map(({ ticket }) => ticket);
}

function inTurn(one: InLine, other: InLine): number {
  return (
    cameAt(one) - cameAt(other) ||
    one.arrivedAt - other.arrivedAt ||
    one.number.length - other.number.length ||
    inLetters(one.number, other.number) ||
    inLetters(one.ticketId, other.ticketId)
  );
}

function inLetters(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The first by score who passes nobody whom it may not pass. */
function first<T extends InLine>(sorted: readonly T[], rules: OrderRules): T | undefined {
  return sorted[placeOfNext(sorted, limitsOf(sorted, rules), rules)];
}

/** Where the next one stands in a line sorted by score; 0 in an empty one. */
export function placeOfNext(sorted: readonly InLine[], limits: Limits, rules: OrderRules): number {
  let heldBack = Number.POSITIVE_INFINITY;
  for (const [place, ticket] of sorted.entries()) {
    if (passesTooMany(ticket, limits, rules)) heldBack = Math.min(heldBack, cameAt(ticket));
    // who has fallen back never gains from somebody else's being held back
    else if (ticket.fellBackAt === undefined || ticket.fellBackAt < heldBack) return place;
  }
  return 0;
}

/** The earliest arrivals that may not be passed any more, by anybody and by somebody with a priority. UTC ms. */
export interface Limits {
  readonly byAnybody: number;
  readonly byPriority: number;
}

export function limitsOf(tickets: readonly InLine[], rules: OrderRules): Limits {
  let [byAnybody, byPriority] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const ticket of tickets) {
    const { queueId } = ticket;
    if (rules.slips(ticket) >= rules.passedAtMost(queueId)) byAnybody = Math.min(byAnybody, cameAt(ticket));
    if (rules.run(queueId) >= rules.inARow(queueId) && !hasPlus(ticket, rules.classOf(ticket.classId)))
      byPriority = Math.min(byPriority, cameAt(ticket));
  }
  return { byAnybody, byPriority };
}

function passesTooMany(ticket: InLine, { byAnybody, byPriority }: Limits, rules: OrderRules): boolean {
  const came = cameAt(ticket);
  return came > byAnybody || (came > byPriority && hasPlus(ticket, rules.classOf(ticket.classId)));
}
