// Announces calls one after the other: each is alone on the large card while its chime sounds.
import type { Call } from '../contract/views.ts';
import { toAnnounce } from './announce.ts';
import type { SeenCalls } from './seen-calls.ts';

/** How long a call keeps the card to itself, in real ms: less while others wait, least in a rush. */
export const HOLD = { alone: 6000, others: 3000, rush: 1200 } as const;
const RUSH = 8;
/** Somebody who was called longer ago than this while others were announced finds the number among the recent ones. */
const TOO_LATE = 60_000;

export interface AnnouncerParts {
  readonly seen: SeenCalls;
  readonly ring: () => void;
  /** The call that is being announced; undefined when there is nothing more to say. */
  readonly show: (call: Call | undefined) => void;
}
export interface Announcer {
  /** Takes in the view's recent calls, newest first; see toAnnounce for the clock. */
  readonly take: (calls: readonly Call[], now: number, clockSpeed: number) => void;
  readonly stop: () => void;
}

export function createAnnouncer({ seen, ring, show }: AnnouncerParts): Announcer {
  const waiting: { readonly call: Call; readonly since: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    timer = undefined;
    const call = nextInTime();
    show(call);
    if (!call) return;
    // Only now: a page that is loaded again in the middle of a burst goes on with those it had not come to.
    seen.add(call.callId);
    ring();
    timer = setTimeout(next, holdFor(waiting.length));
  }
  function isWaiting(callId: string): boolean {
    return waiting.some((entry) => entry.call.callId === callId);
  }
  function nextInTime(): Call | undefined {
    for (let entry = waiting.shift(); entry; entry = waiting.shift())
      if (Date.now() - entry.since <= TOO_LATE) return entry.call;
    return undefined;
  }
  return {
    take(calls, now, clockSpeed) {
      const known = { has: (callId: string) => seen.has(callId) || isWaiting(callId) };
      const fresh = toAnnounce(calls, known, now, clockSpeed);
      waiting.push(...fresh.map((call) => ({ call, since: Date.now() })));
      if (fresh.length > 0 && timer === undefined) next();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting.length = 0;
    },
  };
}

function holdFor(others: number): number {
  if (others === 0) return HOLD.alone;
  return others < RUSH ? HOLD.others : HOLD.rush;
}
