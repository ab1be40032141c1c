import { openingHours } from '../days/calendar.ts';
import { opening } from '../days/opening.ts';
import { type Hall, packOf } from '../hall.ts';
import type { Known } from '../views/known.ts';
import type { ControlFacts } from './facts.ts';

/** What control needs, from what the server knows. A hall that never closes has no hour at which its posts have to be held. */
export function factsKnown(hall: Hall, known: Pick<Known, 'now' | 'alwaysOpen' | 'waits' | 'control'>): ControlFacts {
  const { now, alwaysOpen, waits } = known;
  const openSince = alwaysOpen ? undefined : openSinceBy(hall, now);
  return {
    now,
    open: opening(hall, { now, alwaysOpen }).open,
    ...(openSince === undefined ? {} : { openSince }),
    away: known.control?.().away ?? [],
    expectedMinutes: Object.fromEntries(
      packOf(hall).queues.flatMap(({ id }) => {
        const minutes = waits?.ofQueue(id)?.withinMinutes;
        return minutes === undefined ? [] : [[id, minutes]];
      }),
    ),
  };
}

function openSinceBy(hall: Hall, now: number): number | undefined {
  if (!hall.day) return undefined;
  const hours = openingHours(hall.day.date, hall.timeZone, packOf(hall).hours);
  return hours.find(({ from, to }) => now >= from && now < to)?.from;
}
