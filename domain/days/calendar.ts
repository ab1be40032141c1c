// The hall's calendar: business days and opening hours, in the hall's own time zone.
import { Temporal } from 'temporal-polyfill';
import type { Pack } from '../../contract/pack.ts';
import type { BusinessDay } from '../hall.ts';

/** The business day that holds this instant; it begins and ends at the pack's hour. Correct across changes of summer time. */
export function businessDayAt(instant: number, timeZone: string, rollsAt: string): BusinessDay {
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const roll = Temporal.PlainTime.from(rollsAt);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: roll }).epochMilliseconds;
  // instants are compared, not times of day: when the clocks are changed the hour may come twice or not at all
  const date = instant < start(today) ? today.subtract({ days: 1 }) : today;
  return { date: date.toString(), opensAt: start(date), endsAt: start(date.add({ days: 1 })) };
}

export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

/** When the hall is open on a business day, as UTC instants, earliest first; nothing on a closed day. */
export function openingHours(date: string, timeZone: string, hours: Pack['hours']): readonly OpeningHours[] {
  const day = Temporal.PlainDate.from(date);
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return hours
    .filter(({ days }) => days.includes(day.dayOfWeek))
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
    .sort((one, other) => one.from - other.from);
}
