// What earlier days say about arrivals, services and customers: sums over the tickets of some weeks, by the index ticket_by_arrival.
import type { ServiceHistory } from '../domain/futures/learned.ts';
import type { ArrivalRow } from '../domain/volume/history.ts';
import type { Database } from './open.ts';

/** Both days included, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export function serviceHistory(db: Database) {
  const arrivals = db.prepare<[string, string], ArrivalRow>(
    `SELECT day, service_id AS serviceId, arrived_at / 900000 AS quarter, count(*) AS count FROM ticket
     WHERE day BETWEEN ? AND ? GROUP BY 1, 2, 3`,
  );
  const times = db.prepare<[string, string], { serviceId: string; ms: number }>(
    `SELECT t.service_id AS serviceId, sum(i.ended_at - i.began_at) AS ms
     FROM ticket t JOIN ticket_interval i ON i.ticket_id = t.ticket_id
     WHERE t.day BETWEEN ? AND ? AND t.outcome = 'served' AND i.kind IN ('walking', 'serving') AND i.ended_at IS NOT NULL
     GROUP BY t.ticket_id`,
  );
  const classes = db.prepare<[string, string], { classId: string; count: number }>(
    'SELECT class_id AS classId, count(*) AS count FROM ticket WHERE day BETWEEN ? AND ? GROUP BY 1',
  );
  const waits = db.prepare<[string, string], { gaveUp: number | null; waitedMs: number | null }>(
    `SELECT sum(outcome = 'gaveUp') AS gaveUp, sum(waited) AS waitedMs FROM ticket WHERE day BETWEEN ? AND ?`,
  );
  const calls = db.prepare<[string, string], { called: number | null; missed: number | null }>(
    `SELECT sum(i.kind = 'walking') AS called, sum(i.kind = 'missing') AS missed
     FROM ticket t JOIN ticket_interval i ON i.ticket_id = t.ticket_id WHERE t.day BETWEEN ? AND ?`,
  );
  const today = db.prepare<[string, number], { at: number; serviceId: string }>(
    'SELECT arrived_at AS at, service_id AS serviceId FROM ticket WHERE day = ? AND arrived_at > ? ORDER BY arrived_at',
  );
  return {
    arrivals: ({ from, to }: Days): readonly ArrivalRow[] => arrivals.all(from, to),
    services({ from, to }: Days): ServiceHistory {
      const seen: Record<string, number[]> = {};
      for (const { serviceId, ms } of times.all(from, to)) {
        seen[serviceId] ??= [];
        seen[serviceId]?.push(ms);
      }
      const { gaveUp, waitedMs } = waits.get(from, to) ?? {};
      const { called, missed } = calls.get(from, to) ?? {};
      return {
        times: seen,
        classes: Object.fromEntries(classes.all(from, to).map(({ classId, count }) => [classId, count])),
        ...{ called: called ?? 0, missed: missed ?? 0, gaveUp: gaveUp ?? 0, waitedMs: waitedMs ?? 0 },
      };
    },
    /** Customers of a day who came after an instant. */
    arrivedSince: (day: string, instant: number) => today.all(day, instant),
  };
}
