import { IN_CONTROL } from '../control/control.ts';
import type { EventData } from '../events.ts';
import { type Hall, NO_TOTALS } from '../hall.ts';

/** A new business day: everything counted today is at zero, only what was carried over is live. */
export function openDay(hall: Hall, { day, carried }: EventData['DayOpened']): Hall {
  return {
    ...hall,
    day,
    packHash: carried.packHash,
    lastNumber: {},
    runs: {},
    visits: Object.fromEntries(carried.visits.map((visit) => [visit.visitId, visit])),
    tickets: Object.fromEntries(carried.tickets.map((ticket) => [ticket.ticketId, ticket])),
    counters: carried.counters,
    posts: carried.posts,
    staff: carried.staff,
    alerts: Object.fromEntries(carried.alerts.map((alert) => [alert.alertId, alert])),
    drawers: carried.drawers ?? {},
    calls: [],
    finished: [],
    today: NO_TOTALS,
    control: carried.control ?? IN_CONTROL,
  };
}
