import type { Database } from 'better-sqlite3';
import type { Slip } from '../contract/slip.ts';
import type { PrintJobRow } from '../contract/views.ts';
import type { Aside } from '../domain/decision.ts';

const DAY_MS = 24 * 3_600_000;
type Paper = Extract<Aside, { kind: 'paper' }>;
type State = PrintJobRow['state'];

export interface PrintJob {
  readonly printJobId: string;
  readonly printer: string;
  readonly slip: Slip;
  readonly state: State;
  readonly attempts: number;
  readonly createdAt: number;
  readonly ticketId?: string;
  readonly number?: string;
  readonly nextTryAt?: number;
}
interface Row {
  readonly print_job_id: string;
  readonly printer: string;
  readonly kind: string;
  readonly ticket_id: string | null;
  readonly number: string | null;
  readonly slip: string;
  readonly state: State;
  readonly attempts: number;
  readonly error: string | null;
  readonly reprint: number;
  readonly created_at: number;
  readonly next_try_at: number | null;
}

/** The durable queue of paper: queued → sending → sent → confirmed | failed, one lane per printer. */
export function printJobs(db: Database) {
  const order = db.prepare<[string, string, string, string | null, string, number, number, number]>(
    "INSERT INTO print_job (print_job_id, printer, kind, ticket_id, slip, state, reprint, created_at, retain_until) VALUES (?, ?, ?, ?, ?, 'queued', ?, ?, ?)",
  );
  const columns = 'SELECT job.*, ticket.number FROM print_job job LEFT JOIN ticket USING (ticket_id)';
  const find = db.prepare<[string], Row>(`${columns} WHERE print_job_id = ?`);
  const oldest = db.prepare<[string], Row>(
    `${columns} WHERE job.printer = ? AND job.state IN ('queued', 'sending') ORDER BY seq LIMIT 1`,
  );
  const newest = db.prepare<[number], Row>(`${columns} ORDER BY seq DESC LIMIT ?`);
  const sending = db.prepare<[string]>(
    "UPDATE print_job SET state = 'sending', attempts = attempts + 1, next_try_at = NULL WHERE print_job_id = ?",
  );
  const settle = db.prepare<[State, string | null, number | null, number | null, string]>(
    'UPDATE print_job SET state = ?, error = ?, next_try_at = ?, ended_at = ? WHERE print_job_id = ?',
  );
  return {
    order(paper: Paper, now: number): void {
      const { printJobId, printer, slip, ticketId, reprint, keepDays } = paper;
      order.run(
        printJobId,
        printer,
        slip.kind,
        ticketId ?? null,
        JSON.stringify(slip),
        reprint ? 1 : 0,
        now,
        now + keepDays * DAY_MS,
      );
    },
    find(printJobId: string): PrintJob | undefined {
      const row = find.get(printJobId);
      return row && readJob(row);
    },
    /** The oldest job of a printer that is not over. */
    oldestOpen(printer: string): PrintJob | undefined {
      const row = oldest.get(printer);
      return row && readJob(row);
    },
    newest(limit: number): readonly PrintJobRow[] {
      return newest.all(limit).map(readRow);
    },
    markSending(printJobId: string): void {
      sending.run(printJobId);
    },
    /** Back into the queue with the time of the next try. */
    tryAgain(printJobId: string, error: string, nextTryAt: number): void {
      settle.run('queued', error, nextTryAt, null, printJobId);
    },
    end(printJobId: string, state: 'sent' | 'confirmed' | 'failed' | 'abandoned', now: number, error?: string): void {
      settle.run(state, error ?? null, null, now, printJobId);
    },
  };
}

function readJob(row: Row): PrintJob {
  const { printer, state, attempts } = row;
  return {
    ...{
      printJobId: row.print_job_id,
      printer,
      slip: JSON.parse(row.slip),
      state,
      attempts,
      createdAt: row.created_at,
    },
    ...(row.ticket_id === null ? {} : { ticketId: row.ticket_id }),
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.next_try_at === null ? {} : { nextTryAt: row.next_try_at }),
  };
}

function readRow(row: Row): PrintJobRow {
  const { printer, state, attempts, number, error } = row;
  return {
    ...{
      printJobId: row.print_job_id,
      printer,
      kind: row.kind as PrintJobRow['kind'],
      state,
      attempts,
      at: row.created_at,
      reprint: row.reprint === 1,
    },
    ...(number === null ? {} : { number }),
    ...(error === null ? {} : { error }),
    ...(row.next_try_at === null ? {} : { nextTryAt: row.next_try_at }),
  };
}
