// Which calls a display still has to announce. A chime is not state: the view carries the recent calls, each with its
// id and time; what was seen is not announced again, and what is no longer fresh is not announced late.
import type { Call } from '../contract/views.ts';

/** Milliseconds of real time for which a call is worth a chime. */
export const FRESH_FOR = 30_000;

/**
 * The calls to announce now, the oldest first, so that a burst is heard in the order in which it was called.
 * @param calls the view's recent calls, newest first
 * @param seen ids of calls that this display has announced or has let pass
 * @param now the hall's clock, UTC ms
 * @param clockSpeed hall seconds per real second; other than 1 only in a demo
 */
export function toAnnounce(
  calls: readonly Call[],
  seen: { readonly has: (callId: string) => boolean },
  now: number,
  clockSpeed = 1,
): readonly Call[] {
  return calls
    .filter((call) => !seen.has(call.callId) && now - call.at < FRESH_FOR * clockSpeed)
    .reverse()
    .sort((one, other) => one.at - other.at);
}
