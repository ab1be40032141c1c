// What was, for those who look back: read tables and stretches of the ledger, never the whole of it.
import type { Database } from 'better-sqlite3';
import type { Interval, TicketRecord } from '../contract/board.ts';
import type { QueryParams } from '../contract/queries.ts';
import type { EventType, Recorded } from '../domain/events.ts';
import { type LedgerRow, readLedgerRow } from './ledger.ts';

interface TicketDbRow {
  readonly ticket_id: string;
  readonly visit_id: string;
  readonly day: string;
  readonly number: string;
  readonly status: TicketRecord['status'];
  readonly queue_id: string;
  readonly class_id: string;
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly arrived_at: number;
  readonly since: number | null;
  readonly outcome: TicketRecord['outcome'] | null;
  readonly ended_at: number | null;
  readonly waited: number;
  readonly served: number;
  readonly agent: string | null;
  readonly skips: number;
  readonly slips: number;
}
interface IntervalDbRow {
  readonly kind: Interval['kind'];
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly counter_id: string | null;
  readonly by_whom: string | null;
}
/** Numbers of a day's first and last event. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
type Range = [number, number];

/** A ticket with the start of its present interval and the sum of its services: two look-ups by the primary key. */
const TICKET = `SELECT t.*,
  (SELECT i.began_at FROM ticket_interval i WHERE i.ticket_id = t.ticket_id AND i.ended_at IS NULL) AS since,
  (SELECT coalesce(sum(i.ended_at - i.began_at), 0) FROM ticket_interval i
    WHERE i.ticket_id = t.ticket_id AND i.kind = 'serving' AND i.ended_at IS NOT NULL) AS served
  FROM ticket t`;
/** The day's tickets come by the index ticket_by_arrival; a day is small enough to look at each of them. */
const THAT_FIT = `WHERE t.day = @day
  AND (@queue IS NULL OR t.queue_id = @queue)
  AND (@service IS NULL OR t.service_id = @service)
  AND (@outcome IS NULL OR t.outcome = @outcome)
  AND (@status IS NULL OR t.status = @status OR (@status = 'live' AND t.status <> 'ended'))
  AND (@number IS NULL OR substr(t.number, 1, length(@number)) = upper(@number))
  AND (@counter IS NULL OR EXISTS
    (SELECT 1 FROM ticket_interval i WHERE i.ticket_id = t.ticket_id AND i.counter_id = @counter))`;
const NO_FILTER = { queue: null, service: null, outcome: null, status: null, number: null, counter: null };

/** Questions about the past, for a connection that may be read-only. */
export function past(db: Database) {
  const inOrder = (order: string) =>
    db.prepare<[object], TicketDbRow>(`${TICKET} ${THAT_FIT} ORDER BY ${order} LIMIT @limit OFFSET @after`);
  const byArrival = inOrder('t.arrived_at, t.ticket_id');
  const byWait = inOrder('t.waited DESC, t.arrived_at, t.ticket_id');
  const fitting = db.prepare<[object], { count: number }>(`SELECT count(*) AS count FROM ticket t ${THAT_FIT}`);
  const byId = db.prepare<[string], TicketDbRow>(`${TICKET} WHERE t.ticket_id = ?`);
  const byNumber = db.prepare<[string, string], TicketDbRow>(`${TICKET} WHERE t.day = ? AND t.number = upper(?)`);
  const intervals = db.prepare<[string], IntervalDbRow>(
    'SELECT * FROM ticket_interval WHERE ticket_id = ? ORDER BY seq',
  );
  const arrivals = db.prepare<[string], { arrived_at: number }>('SELECT arrived_at FROM ticket WHERE day = ?');
  const waits = db.prepare<[string], { began_at: number; ended_at: number | null }>(
    "SELECT i.began_at, i.ended_at FROM ticket t JOIN ticket_interval i ON i.ticket_id = t.ticket_id WHERE t.day = ? AND i.kind = 'waiting'",
  );
  const dayOpening = db.prepare<[string], { n: number }>('SELECT opened_by AS n FROM business_day WHERE date = ?');
  const nextOpening = db.prepare<[number], { n: number | null }>(
    'SELECT min(opened_by) AS n FROM business_day WHERE opened_by > ?',
  );
  const openingBefore = db.prepare<[number], { n: number | null }>(
    'SELECT max(opened_by) AS n FROM business_day WHERE opened_by <= ?',
  );
  const ends = db.prepare<[], { first: string | null; last: string | null }>(
    'SELECT min(date) AS first, max(date) AS last FROM business_day',
  );
  const lastNumber = db.prepare<[], { n: number | null }>('SELECT max(n) AS n FROM ledger');
  const timeOf = db.prepare<[number], { at: number }>('SELECT at FROM ledger WHERE n = ?');
  const between = db.prepare<Range, LedgerRow>('SELECT * FROM ledger WHERE n BETWEEN ? AND ? ORDER BY n');
  const naming = db.prepare<[...Range, string, string], LedgerRow>(
    'SELECT * FROM ledger WHERE n BETWEEN ? AND ? AND (instr(data, ?) > 0 OR instr(data, ?) > 0) ORDER BY n',
  );
  const ofTypes = db.prepare<[...Range, string], LedgerRow>(
    'SELECT * FROM ledger WHERE n BETWEEN ? AND ? AND type IN (SELECT value FROM json_each(?)) ORDER BY n',
  );
  const last = () => lastNumber.get()?.n ?? 0;

  /** The number of the first event at or after an instant, one more than the last when there is none: times in the ledger never go back. */
  function firstAt(instant: number): number {
    let [low, high] = [1, last() + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((timeOf.get(middle)?.at ?? 0) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    firstAt,
    timeOf: (n: number) => timeOf.get(n)?.at,
    days(): { readonly firstDay?: string; readonly lastDay?: string } {
      const { first, last: newest } = ends.get() ?? {};
      return first && newest ? { firstDay: first, lastDay: newest } : {};
    },
    /** The stretch of the ledger that is a business day; undefined for one that this hall has not had. */
    stretchOf(day: string): Stretch | undefined {
      const from = dayOpening.get(day)?.n;
      return from === undefined ? undefined : { from, to: (nextOpening.get(from)?.n ?? last() + 1) - 1 };
    },
    /** Where the business day begins that holds this event. */
    openingOf: (n: number) => openingBefore.get(n)?.n ?? undefined,
    tickets({ day, after, limit, order, ...filter }: QueryParams<'tickets'>) {
      const fit = { ...NO_FILTER, ...filter, day };
      const rows = (order === 'waited' ? byWait : byArrival).all({ ...fit, limit, after }).map(readTicket);
      return { rows, count: fitting.get(fit)?.count ?? 0 };
    },
    ticket(ask: { readonly ticketId: string } | { readonly day: string; readonly number: string }) {
      const row = 'ticketId' in ask ? byId.get(ask.ticketId) : byNumber.get(ask.day, ask.number);
      return row && { ticket: readTicket(row), visitId: row.visit_id };
    },
    intervals: (ticketId: string): readonly Interval[] => intervals.all(ticketId).map(readInterval),
    arrivals: (day: string): readonly number[] => arrivals.all(day).map(({ arrived_at }) => arrived_at),
    waits: (day: string) =>
      waits.all(day).map(({ began_at, ended_at }) => ({ from: began_at, until: ended_at ?? undefined })),
    *events({ from, to }: Stretch): Generator<Recorded> {
      for (const row of between.iterate(from, to)) yield readLedgerRow(row);
    },
    /** Events in which one of two ids is written. */
    *eventsNaming({ from, to }: Stretch, one: string, other: string): Generator<Recorded> {
      for (const row of naming.iterate(from, to, one, other)) yield readLedgerRow(row);
    },
    eventsOf<T extends EventType>({ from, to }: Stretch, ...types: readonly T[]) {
      const rows: readonly unknown[] = ofTypes.all(from, to, JSON.stringify(types)).map(readLedgerRow);
      return rows as readonly Extract<Recorded, { type: T }>[];
    },
  };
}

function readTicket(row: TicketDbRow): TicketRecord {
  return {
    ...{ ticketId: row.ticket_id, day: row.day, number: row.number, status: row.status },
    ...{ queueId: row.queue_id, classId: row.class_id, serviceId: row.service_id },
    ...{ arrivedAt: row.arrived_at, waited: row.waited, served: row.served, skips: row.skips, slips: row.slips },
    ...(row.counter_id === null ? {} : { counterId: row.counter_id }),
    ...(row.since === null ? {} : { since: row.since }),
    ...(row.outcome ? { outcome: row.outcome } : {}),
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
