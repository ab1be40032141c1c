// A ticket's time in the hall, as it is drawn: its intervals, with the moments in which the clerk had left the seat.
import type { Interval, StoryEntry } from '../../contract/board.ts';

/** `until` is the present moment while it lasts. UTC ms. */
export interface Stretch {
  readonly kind: Interval['kind'] | 'away';
  readonly from: number;
  readonly until: number;
  readonly lasts: boolean;
  readonly counterId?: string;
  readonly by?: string;
}

/** Services are parted where the clerk left the seat and where they came back. */
export function stretchesOf(
  intervals: readonly Interval[],
  entries: readonly StoryEntry[],
  now: number,
): readonly Stretch[] {
  const away = awayTimes(entries);
  return intervals.flatMap((interval) => {
    const whole = {
      ...interval,
      until: interval.until ?? Math.max(now, interval.from),
      lasts: interval.until === undefined,
    };
    return interval.kind === 'serving' ? parted(whole, away) : [whole];
  });
}

interface Away {
  readonly from: number;
  readonly until?: number;
}
function awayTimes(entries: readonly StoryEntry[]): readonly Away[] {
  return entries.flatMap((entry, index): Away[] => {
    if (entry.what !== 'leftSeat') return [];
    const back = entries.slice(index).find(({ what }) => what === 'cameBack' || what === 'ended');
    return [{ from: entry.at, ...(back ? { until: back.at } : {}) }];
  });
}

function parted(serving: Stretch, away: readonly Away[]): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = serving.from;
  for (const time of away) {
    const until = Math.min(time.until ?? serving.until, serving.until);
    if (time.from < from || time.from >= serving.until) continue;
    if (time.from > from) parts.push({ ...serving, from, until: time.from, lasts: false });
    parts.push({ ...serving, kind: 'away', from: time.from, until, lasts: serving.lasts && until === serving.until });
    from = until;
  }
  if (from < serving.until || parts.length === 0) parts.push({ ...serving, from });
  return parts;
}

/** How much of the bar each stretch takes, in percent; the shortest can still be seen. */
export function sharesOf(stretches: readonly Stretch[]): readonly number[] {
  const LEAST = 2;
  const total = stretches.reduce((sum, { from, until }) => sum + until - from, 0);
  const raw = stretches.map(({ from, until }) => Math.max(LEAST, total > 0 ? ((until - from) / total) * 100 : 100));
  const sum = raw.reduce((all, share) => all + share, 0);
  return raw.map((share) => (share / sum) * 100);
}

/** How often the customer was passed on from one desk to another. [P-11] */
export const handOffsIn = (entries: readonly StoryEntry[]): number =>
  entries.filter(({ what }) => what === 'transferred').length;
