import type { Call, DisplayView } from '../contract/views.ts';

/** What the display has to say first. */
export type Scene = 'calls' | 'welcome' | 'closed';

/** Real milliseconds after which a call no longer keeps a closed hall's board alight. */
const CALL_COUNTS_FOR = 15 * 60_000;

/**
 * A closed hall shows its hours, once nobody waits any more and the last call is over; an open one without calls
 * welcomes whoever comes in.
 * @param calls the calls on the board, newest first
 * @param now the hall's clock, UTC ms
 */
export function sceneOf(
  view: Pick<DisplayView, 'open' | 'queues'>,
  calls: readonly Call[],
  now: number,
  clockSpeed = 1,
): Scene {
  if (view.open) return calls.length > 0 ? 'calls' : 'welcome';
  const someoneWaits = view.queues.some((queue) => queue.waiting > 0);
  const newest = calls[0];
  const justCalled = newest !== undefined && now - newest.at < CALL_COUNTS_FOR * clockSpeed;
  return justCalled || (someoneWaits && newest !== undefined) ? 'calls' : 'closed';
}

/** Why the hall gives no numbers: the day has not begun, is over, or is a day off. */
export function whyClosed(
  view: Pick<DisplayView, 'closesAt'>,
  now: number,
): 'notYetOpen' | 'closedNow' | 'closedToday' {
  if (view.closesAt === undefined) return 'closedToday';
  return now < view.closesAt ? 'notYetOpen' : 'closedNow';
}

/** Real milliseconds before the end in which the hall says until when it gives numbers. */
const SAY_CLOSING = 60 * 60_000;

/** Whether to say when the hall stops giving numbers, or that it has stopped. */
export function closingNote(
  view: Pick<DisplayView, 'open' | 'closesAt'>,
  now: number,
): 'closesAt' | 'noMoreNumbers' | undefined {
  const { open, closesAt } = view;
  if (closesAt === undefined) return undefined;
  if (!open) return now >= closesAt ? 'noMoreNumbers' : undefined;
  return closesAt - now > SAY_CLOSING ? undefined : 'closesAt';
}
