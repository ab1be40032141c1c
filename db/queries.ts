import type { Database } from 'better-sqlite3';
import type { Interval, QueryAnswers, QueryParams, TicketRecord } from '../contract/queries.ts';
import type { EndedTicket } from '../domain/views/phone-view.ts';

interface TicketDbRow {
  readonly ticket_id: string;
  readonly day: string;
  readonly number: string;
  readonly queue_id: string;
  readonly class_id: string;
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly language: string;
  readonly arrived_at: number;
  readonly outcome: string | null;
  readonly ended_at: number | null;
  readonly waited: number;
  readonly agent: string | null;
}
interface IntervalDbRow {
  readonly kind: Interval['kind'];
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly counter_id: string | null;
  readonly by_whom: string | null;
}

/** Questions about what was; answered from the read tables. */
export function queries(db: Database) {
  const ofDay = db.prepare<[string, number, number], TicketDbRow>(
    'SELECT * FROM ticket WHERE day = ? ORDER BY arrived_at, ticket_id LIMIT ? OFFSET ?',
  );
  const one = db.prepare<[string], TicketDbRow>('SELECT * FROM ticket WHERE ticket_id = ?');
  const intervals = db.prepare<[string], IntervalDbRow>(
    'SELECT * FROM ticket_interval WHERE ticket_id = ? ORDER BY seq',
  );
  return {
    tickets({ day, after, limit }: QueryParams<'tickets'>): QueryAnswers['tickets'] {
      const rows = ofDay.all(day, limit + 1, after);
      const page = rows.slice(0, limit).map(readTicket);
      return rows.length > limit ? { rows: page, next: after + limit } : { rows: page };
    },
    ticketStory(ticketId: string): QueryAnswers['ticketStory'] | undefined {
      const row = one.get(ticketId);
      return row && { ticket: readTicket(row), intervals: intervals.all(ticketId).map(readInterval) };
    },
    endedTicket(ticketId: string): EndedTicket | undefined {
      const row = one.get(ticketId);
      if (!row?.outcome) return undefined;
      return {
        number: row.number,
        serviceId: row.service_id,
        language: row.language as EndedTicket['language'],
        outcome: row.outcome as EndedTicket['outcome'],
      };
    },
  };
}

function readTicket(row: TicketDbRow): TicketRecord {
  return {
    ...{
      ticketId: row.ticket_id,
      day: row.day,
      number: row.number,
      queueId: row.queue_id,
      classId: row.class_id,
      serviceId: row.service_id,
    },
    ...{ arrivedAt: row.arrived_at, waited: row.waited },
    ...(row.counter_id === null ? {} : { counterId: row.counter_id }),
    ...(row.outcome === null ? {} : { outcome: row.outcome as NonNullable<TicketRecord['outcome']> }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.agent === null ? {} : { agent: row.agent }),
  };
}

function readInterval(row: IntervalDbRow): Interval {
  return {
    ...{ kind: row.kind, from: row.began_at },
    ...(row.ended_at === null ? {} : { until: row.ended_at }),
    ...(row.counter_id === null ? {} : { counterId: row.counter_id }),
    ...(row.by_whom === null ? {} : { by: row.by_whom }),
  };
}
