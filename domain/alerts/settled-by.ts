// What has happened settles the alerts that asked for it, in the same command.
import { event, type HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { openAlerts } from './alerts.ts';

/** The events with the end of the alerts that they settle: whoever is called, or has left, waits no longer. [K-33] */
export function withAlertsSettled(hall: Hall, events: readonly HallEvent[]): readonly HallEvent[] {
  const over = events.flatMap((happens) => {
    if (happens.type !== 'TicketCalled' && happens.type !== 'TicketEnded') return [];
    const { ticketId } = happens.data;
    return openAlerts(hall, { kind: 'promisePassed', about: { ticketId } }).map(({ alertId }) => alertId);
  });
  return over.length === 0 ? events : [...events, ...over.map((alertId) => event('AlertOver', { alertId }))];
}
