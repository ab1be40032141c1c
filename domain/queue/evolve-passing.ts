// What a call means for those who wait on: who has been passed, by whom, and how many with a priority in a row.
import type { DayTotals, Hall, Ticket } from '../hall.ts';
import type { CallReason, Passing } from './call-reason.ts';

/** The latest who went first, by name; how many there were stands in `slips`. */
const NAMED = 8;

export function passedBy(
  tickets: Hall['tickets'],
  { passed, plusMinutes }: Pick<CallReason, 'passed' | 'plusMinutes'>,
  call: { readonly number: string; readonly chosen?: true },
): Hall['tickets'] {
  if (passed.length === 0) return tickets;
  const numbers = new Set(passed);
  const passing: Passing = { number: call.number, plusMinutes, ...(call.chosen ? { chosen: true } : {}) };
  const after = Object.entries(tickets).map(([id, ticket]) => {
    const isPassed = ticket.status === 'waiting' && numbers.has(ticket.number);
    return [id, isPassed ? oneMore(ticket, passing) : ticket] as const;
  });
  return Object.fromEntries(after);
}

function oneMore(ticket: Ticket, passing: Passing): Ticket {
  return {
    ...ticket,
    slips: (ticket.slips ?? 0) + 1,
    passedBy: [...(ticket.passedBy ?? []), passing].slice(-NAMED),
  };
}

/** A priority counts in every line that it could have been called before; an ordinary customer begins the count of their own line anew. */
export function runsAfter(
  runs: NonNullable<Hall['runs']> = {},
  { priority, lines }: Pick<CallReason, 'priority' | 'lines'>,
  queueId: string,
): NonNullable<Hall['runs']> {
  if (!priority) return runs[queueId] ? { ...runs, [queueId]: 0 } : runs;
  return { ...runs, ...Object.fromEntries(lines.map((line) => [line, (runs[line] ?? 0) + 1])) };
}

/** [P-09] how long each class waits. */
export function waitsAfter(
  waits: DayTotals['waits'] = {},
  { classId, waitedMs }: Pick<CallReason, 'classId' | 'waitedMs'>,
): NonNullable<DayTotals['waits']> {
  const { called, waitedMs: before, longestMs } = waits[classId] ?? { called: 0, waitedMs: 0, longestMs: 0 };
  const longest = Math.max(longestMs, waitedMs);
  return { ...waits, [classId]: { called: called + 1, waitedMs: before + waitedMs, longestMs: longest } };
}
