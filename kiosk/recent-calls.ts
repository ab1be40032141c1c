import type { Call } from '../contract/views.ts';

/** How long a call counts as "now", in milliseconds of the hall's clock. */
const NOW_MEANS = 5 * 60_000;

/** The numbers that are being called now: the newest call of each ticket, newest first. */
export function recentCalls(calls: readonly Call[], now: number, most: number): readonly Call[] {
  const fresh = calls.filter(({ at }) => now - at < NOW_MEANS).sort((a, b) => b.at - a.at);
  const first = fresh.filter((call, index) => fresh.findIndex(({ ticketId }) => ticketId === call.ticketId) === index);
  return first.slice(0, most);
}
