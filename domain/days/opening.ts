import { type Hall, packOf } from '../hall.ts';
import { openingHours } from './calendar.ts';

/** Whether the hall gives numbers now, and until when today. UTC ms. */
export function opening(
  hall: Hall,
  { now, alwaysOpen }: { readonly now: number; readonly alwaysOpen: boolean },
): { readonly open: boolean; readonly closesAt?: number } {
  if (alwaysOpen) return { open: true };
  const hours = hall.day ? openingHours(hall.day.date, hall.timeZone, packOf(hall).hours) : [];
  const last = hours.at(-1);
  if (!last) return { open: false };
  return { open: hours.some(({ from, to }) => now >= from && now < to), closesAt: last.to };
}
