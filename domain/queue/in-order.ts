// The whole line in the order in which it would be called if nobody else came: who is next, then who is next after that …
import { cameAt, hasPlus, type InLine, passes } from './score.ts';
import { byScore, type Limits, limitsOf, type OrderRules, placeOfNext } from './who-is-next.ts';

/**
 * Everybody in the order of their calls, as things stand at the moment `at` (UTC ms); the first is the one whom `whoIsNext` names.
 * What each call changes for the next (who has been passed, how many priorities in a row) is counted along.
 */
export function inOrder<T extends InLine>(tickets: readonly T[], rules: OrderRules, at: number): readonly T[] {
  const left = byScore(tickets, rules, at);
  const plus = (ticket: InLine) => hasPlus(ticket, rules.classOf(ticket.classId));
  if (!left.some((ticket) => ticket.fellBackAt !== undefined || plus(ticket))) return left; // nobody can pass anybody
  const going = counting(left, rules);
  const earliest = earliestOf(left);
  let limits = limitsOf(left, going.rules);
  const order: T[] = [];
  while (left.length > 0) {
    const [next] = left.splice(placeOfNext(left, limits, going.rules), 1);
    if (!next) break;
    order.push(next);
    // most calls pass nobody: only for the others does it have to be asked who is passed
    const passed = passes(next, earliest(next)) ? left.filter((other) => passes(next, other)) : [];
    const isChanged = going.called(next, passed, plus(next));
    if (isChanged || isLimit(next, limits)) limits = limitsOf(left, going.rules);
  }
  return order;
}

function isLimit(ticket: InLine, { byAnybody, byPriority }: Limits): boolean {
  const came = cameAt(ticket);
  return came === byAnybody || came === byPriority;
}

/** Slips and runs as they would go on. `called` says whether anything has changed by that call. */
function counting(line: readonly InLine[], rules: OrderRules) {
  const slips = new Map<string, number>();
  const runs = new Map([...new Set(line.map(({ queueId }) => queueId))].map((id) => [id, rules.run(id)]));
  const slipsOf = (ticket: InLine) => slips.get(ticket.ticketId) ?? rules.slips(ticket);

  const called = (next: InLine, passed: readonly InLine[], plus: boolean): boolean => {
    for (const other of passed) slips.set(other.ticketId, slipsOf(other) + 1);
    const before = runs.get(next.queueId);
    if (plus) for (const [queueId, run] of runs) runs.set(queueId, run + 1);
    else runs.set(next.queueId, 0);
    return plus || passed.length > 0 || before !== 0;
  };
  return { rules: { ...rules, slips: slipsOf, run: (id: string) => runs.get(id) ?? 0 }, called };
}

/** Told each ticket as it is called: whoever of those left came first, or itself when it was the last. */
function earliestOf<T extends InLine>(line: readonly T[]): (called: T) => T {
  const byCame = [...line].sort((one, other) => cameAt(one) - cameAt(other));
  const gone = new Set<T>();
  let place = 0;
  return (called) => {
    gone.add(called);
    for (let first = byCame[place]; first && gone.has(first); first = byCame[place]) place += 1;
    return byCame[place] ?? called;
  };
}
