// Figures of waits, worked out once for everybody who looks. Each is a fraction of a millisecond of work, and there are many: so
// a hall in which much happens shows figures of up to a second ago. A promise itself is always made from the hall as it stands.
import type { WaitForecast } from '../../domain/forecast/forecaster.ts';
import type { Line } from '../../domain/forecast/line.ts';
import { type Wait, type Waits, waitsOf } from '../../domain/forecast/waits.ts';
import type { Hall } from '../../domain/hall.ts';

export interface WaitParts {
  readonly hall: () => Hall;
  /** UTC ms. */
  readonly now: () => number;
  readonly forecast: (line: Line) => WaitForecast | undefined;
  /** Milliseconds of real time, for the age of a figure; the machine's own unless told otherwise. */
  readonly elapsed?: () => number;
}

/** Real milliseconds that figures are shown for at least. */
const YOUNG_MS = 1_000;
/** Somebody who follows many phones looks at each of them this often. */
const TICKET_YOUNG_MS = 1_000;
const TICKETS_KEPT = 2_000;

/** How long people wait, as of a moment ago. */
export function sharedWaits({ hall, now, forecast, elapsed = () => performance.now() }: WaitParts): () => Waits {
  const fresh = () => waitsOf(hall(), Math.max(now(), hall().clock), forecast);
  const tickets = new Map<string, { readonly wait: Wait | undefined; readonly at: number; readonly since: number }>();
  let waits: Waits | undefined;
  let since = Number.NEGATIVE_INFINITY;

  function ofTicket(ticketId: string): Wait | undefined {
    const known = tickets.get(ticketId);
    // sent to another line, or back from the counter: what was known no longer holds
    const standsSince = hall().tickets[ticketId]?.since ?? 0;
    if (known && elapsed() - known.at < TICKET_YOUNG_MS && known.since === standsSince) return known.wait;
    const wait = fresh().ofTicket(ticketId);
    if (tickets.size >= TICKETS_KEPT) tickets.clear();
    tickets.set(ticketId, { wait, at: elapsed(), since: standsSince });
    return wait;
  }
  return () => {
    if (!waits || elapsed() - since >= YOUNG_MS) {
      waits = fresh();
      since = elapsed();
    }
    const { ofService, ofQueue } = waits;
    return { ofService, ofQueue, ofTicket };
  };
}
