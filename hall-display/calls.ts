import type { Call } from '../contract/views.ts';

/**
 * The calls as they stand on the board: the latest of each ticket, newest first, without those who were called and not
 * there; they are asked to see the greeter instead.
 * @param calls the view's recent calls, newest first
 * @param missing numbers that were called and not there
 */
export function callsOnBoard(calls: readonly Call[], missing: readonly string[]): readonly Call[] {
  const told = new Set<string>();
  return calls.filter((call) => {
    if (told.has(call.ticketId) || missing.includes(call.number)) return false;
    told.add(call.ticketId);
    return true;
  });
}
