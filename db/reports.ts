// Sums of each day, kept while tickets end: a report on a year adds up a few thousand rows.
import type { Database } from 'better-sqlite3';
import type { QueryParams } from '../contract/queries.ts';
import type { Report, ReportMonth, ReportRow } from '../contract/report.ts';
import type { Recorded } from '../domain/events.ts';

export const REPORT_TABLES = ['ticket_day', 'visit_day'] as const;

/** Applies one event to the sums; that of a ticket's end after its row and its intervals are written. */
export function reportTables(db: Database): (recorded: Recorded) => void {
  const newest = db.prepare<[], { date: string }>('SELECT date FROM business_day ORDER BY opened_by DESC LIMIT 1');
  const addTicket = db.prepare<[string]>(
    `INSERT INTO ticket_day
       SELECT day, queue_id, service_id, 1, outcome = 'served', outcome = 'gaveUp', outcome = 'noShow', waited, waited,
         (SELECT coalesce(sum(i.ended_at - i.began_at), 0) FROM ticket_interval i
           WHERE i.ticket_id = ticket.ticket_id AND i.kind = 'serving' AND i.ended_at IS NOT NULL)
       FROM ticket WHERE ticket_id = ?
     ON CONFLICT (day, queue_id, service_id) DO UPDATE SET tickets = tickets + 1, served = served + excluded.served,
       gave_up = gave_up + excluded.gave_up, no_show = no_show + excluded.no_show, waited = waited + excluded.waited,
       longest_wait = max(longest_wait, excluded.longest_wait), serving = serving + excluded.serving`,
  );
  const addVisit = db.prepare<{ day: string; visits: number; refused: number; diverted: number }>(
    `INSERT INTO visit_day (day, visits, refused, diverted) VALUES (@day, @visits, @refused, @diverted)
     ON CONFLICT (day) DO UPDATE SET visits = visits + excluded.visits, refused = refused + excluded.refused,
       diverted = diverted + excluded.diverted`,
  );
  let day = newest.get()?.date;
  const count = (counts: { visits?: number; refused?: number; diverted?: number }) => {
    if (day) addVisit.run({ day, ...{ visits: 0, refused: 0, diverted: 0 }, ...counts });
  };

  return (recorded) => {
    switch (recorded.type) {
      case 'DayOpened':
        day = recorded.data.day.date;
        return;
      case 'VisitBegan':
        return count({ visits: 1 });
      case 'VisitDiverted':
        return count({ diverted: 1 });
      case 'ServiceRefused':
        if (!recorded.data.ticketId) count({ refused: 1 });
        return;
      case 'TicketEnded':
        addTicket.run(recorded.data.ticketId);
        return;
      default:
        return; // other events add to no sum
    }
  };
}

/** Reports on whole days, both ends in them. */
export function reports(db: Database) {
  const months = db.prepare<[string, string], ReportMonth>(
    `SELECT substr(day, 1, 7) AS month, sum(visits) AS visits, sum(refused) AS refused, sum(diverted) AS diverted
     FROM visit_day WHERE day BETWEEN ? AND ? GROUP BY month ORDER BY month`,
  );
  const rows = db.prepare<[string, string], ReportRow>(
    `SELECT substr(day, 1, 7) AS month, queue_id AS queueId, service_id AS serviceId, sum(tickets) AS tickets,
       sum(served) AS served, sum(gave_up) AS gaveUp, sum(no_show) AS noShow, sum(waited) AS waited,
       max(longest_wait) AS longestWait, sum(serving) AS serving
     FROM ticket_day WHERE day BETWEEN ? AND ? GROUP BY month, queue_id, service_id ORDER BY month, queue_id, service_id`,
  );
  return {
    between({ from, to }: QueryParams<'report'>): Report {
      return { months: months.all(from, to), rows: rows.all(from, to) };
    },
  };
}
