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
  let limits = limitsOf(left, going.rules);
  const order: T[] = [];
  while (left.length > 0) {
    const [next] = left.splice(placeOfNext(left, limits, going.rules), 1);
    if (!next) break;
    order.push(next);
    const isChanged = going.called(next, left, plus(next));
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

  const called = (next: InLine, left: readonly InLine[], plus: boolean): boolean => {
    const passed = left.filter((other) => passes(next, other));
    for (const other of passed) slips.set(other.ticketId, slipsOf(other) + 1);
    const before = runs.get(next.queueId);
    if (plus) for (const [queueId, run] of runs) runs.set(queueId, run + 1);
    else runs.set(next.queueId, 0);
    return plus || passed.length > 0 || before !== 0;
  };
  return { rules: { ...rules, slips: slipsOf, run: (id: string) => runs.get(id) ?? 0 }, called };
}
