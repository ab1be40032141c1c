// The whole line in the order in which it would be called if nobody else came: who is next, then who is next after that …
import { cameAt, hasPlus, type InLine, passes } from './score.ts';
import { byScore, type Limits, type OrderRules, placeOfNext } from './who-is-next.ts';

/**
 * Everybody in the order of their calls, as things stand at the moment `at` (UTC ms); the first is the one whom `whoIsNext` names.
 * What each call changes for the next (who has been passed, how many priorities in a row) is counted along.
 */
export function inOrder<T extends InLine>(tickets: readonly T[], rules: OrderRules, at: number): readonly T[] {
  const left = byScore(tickets, rules, at);
  const plus = (ticket: InLine) => hasPlus(ticket, rules.classOf(ticket.classId));
  const mayPass = (ticket: InLine) => ticket.fellBackAt !== undefined || plus(ticket);
  let passers = left.filter(mayPass).length;
  if (passers === 0) return left;
  const going = counting(left, rules, plus);
  const order: T[] = [];
  // with nobody left who can pass anybody, the rest go as they stand
  while (passers > 0) {
    const [next] = left.splice(placeOfNext(left, going.limits(), going.rules), 1);
    if (!next) break;
    order.push(next);
    if (mayPass(next)) passers -= 1;
    going.called(next, left);
  }
  return [...order, ...left];
}

/** Slips, runs and the limits that follow from them, as they would go on from call to call; what a call does not change is not counted again. */
function counting<T extends InLine>(line: readonly T[], rules: OrderRules, plus: (ticket: InLine) => boolean) {
  const slips = new Map<string, number>();
  const queues = [...new Set(line.map(({ queueId }) => queueId))];
  const runs = new Map(queues.map((id) => [id, rules.run(id)]));
  const slipsOf = (ticket: InLine) => slips.get(ticket.ticketId) ?? rules.slips(ticket);
  const isCapped = (ticket: InLine) => slipsOf(ticket) >= rules.passedAtMost(ticket.queueId);

  const gone = new Set<InLine>();
  const capped = new Set<InLine>(line.filter(isCapped));
  const earliest = firstLeft(line, gone);
  const ordinary = new Map(
    queues.map((id) => [
      id,
      firstLeft(
        line.filter((ticket) => ticket.queueId === id && !plus(ticket)),
        gone,
      ),
    ]),
  );
  /** As `limitsOf` finds them by looking at everybody. */
  const limits = (): Limits => {
    const held = queues.filter((id) => (runs.get(id) ?? 0) >= rules.inARow(id)).map((id) => ordinary.get(id)?.());
    return { byAnybody: firstArrival([...capped]), byPriority: firstArrival(held) };
  };
  const called = (next: T, left: readonly T[]): void => {
    gone.add(next);
    capped.delete(next);
    const first = earliest();
    // most calls pass nobody: only for the others does it have to be asked who is passed
    const passed = first && passes(next, first) ? left.filter((other) => passes(next, other)) : [];
    for (const other of passed) {
      slips.set(other.ticketId, slipsOf(other) + 1);
      if (isCapped(other)) capped.add(other);
    }
    if (plus(next)) for (const [queueId, run] of runs) runs.set(queueId, run + 1);
    else runs.set(next.queueId, 0);
  };
  return { rules: { ...rules, slips: slipsOf, run: (id: string) => runs.get(id) ?? 0 }, limits, called };
}

/** Whoever came first of those who are not gone. */
function firstLeft(line: readonly InLine[], gone: ReadonlySet<InLine>): () => InLine | undefined {
  const byCame = [...line].sort((one, other) => cameAt(one) - cameAt(other));
  let place = 0;
  return () => {
    for (let first = byCame[place]; first && gone.has(first); first = byCame[place]) place += 1;
    return byCame[place];
  };
}

function firstArrival(tickets: readonly (InLine | undefined)[]): number {
  return tickets.reduce(
    (first, ticket) => (ticket ? Math.min(first, cameAt(ticket)) : first),
    Number.POSITIVE_INFINITY,
  );
}
