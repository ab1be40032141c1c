// When the hall opens next, from its weekly hours, on its own calendar.
import type { GuideView } from '../contract/views.ts';

type Hours = GuideView['hall']['hours'];

/** `inDays` 0 is today, 1 tomorrow; `weekday` 1 is Monday; `from` HH:MM. */
export interface NextOpening {
  readonly inDays: number;
  readonly weekday: number;
  readonly from: string;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Weekday (1 is Monday) and time of day in a time zone. */
function localMoment(at: number, timeZone: string): { readonly weekday: number; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { weekday: WEEKDAYS.indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The next time the hall opens.
 * @param now UTC ms
 * @returns undefined for a hall that is never open
 */
export function nextOpening(hours: Hours, timeZone: string, now: number): NextOpening | undefined {
  const { weekday: today, time } = localMoment(now, timeZone);
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const weekday = ((today - 1 + inDays) % 7) + 1;
    const starts = hours.filter(({ days, from }) => days.includes(weekday) && (inDays > 0 || from > time));
    const from = starts.map((row) => row.from).sort()[0];
    if (from !== undefined) return { inDays, weekday, from };
  }
  return undefined;
}
