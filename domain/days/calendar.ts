// The hall's calendar: business days and opening hours, in the hall's own time zone.
import { Temporal } from 'temporal-polyfill';
import type { Pack } from '../../contract/pack.ts';
import type { BusinessDay } from '../hall.ts';

/** The business day that holds this instant; it begins and ends at the pack's hour. Correct across changes of summer time. */
export function businessDayAt(instant: number, timeZone: string, rollsAt: string): BusinessDay {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const roll = Temporal.PlainTime.from(rollsAt);
  const isBeforeRoll = Temporal.PlainTime.compare(local.toPlainTime(), roll) < 0;
  const date = isBeforeRoll ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate();
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: roll }).epochMilliseconds;
  return { date: date.toString(), opensAt: start(date), endsAt: start(date.add({ days: 1 })) };
}

export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

/** When the hall is open on a business day, as UTC instants; undefined on a closed day. */
export function openingHours(date: string, timeZone: string, hours: Pack['hours']): OpeningHours | undefined {
  const day = Temporal.PlainDate.from(date);
  const today = hours.find(({ days }) => days.includes(day.dayOfWeek));
  if (!today) return undefined;
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return { from: at(today.from), to: at(today.to) };
}
