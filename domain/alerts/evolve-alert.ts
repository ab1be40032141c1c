import type { Recorded } from '../events.ts';
import type { Hall } from '../hall.ts';
import { change, drop, put } from '../record.ts';

type AlertEvent = Extract<Recorded, { type: 'AlertRaised' | 'AlertTaken' | 'AlertOver' }>;

export function evolveAlert(hall: Hall, recorded: AlertEvent): Hall {
  return { ...hall, alerts: alertsAfter(hall, recorded) };
}

function alertsAfter({ alerts }: Hall, recorded: AlertEvent): Hall['alerts'] {
  switch (recorded.type) {
    case 'AlertRaised': {
      const { alertId, kind, about, to } = recorded.data;
      return put(alerts, alertId, { alertId, kind, about, at: recorded.at, ...(to ? { to } : {}) });
    }
    case 'AlertTaken': {
      const { alertId, staff } = recorded.data;
      return change(alerts, alertId, (alert) => ({ ...alert, takenBy: staff }));
    }
    case 'AlertOver':
      return drop(alerts, recorded.data.alertId);
    default:
      return recorded satisfies never;
  }
}
