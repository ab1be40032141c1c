// [K-33, S-18] promises of waiting times: what was printed, when the first call came, kept or broken. Filled from events alone.
import type { Database } from 'better-sqlite3';
import type { PromiseDay, PromiseScore } from '../contract/forecast.ts';
import type { Outcome } from '../contract/views.ts';
import type { Recorded } from '../domain/events.ts';

const MINUTE = 60_000;

interface PromiseRow {
  readonly day: string;
  readonly queue_id: string;
  readonly arrived_at: number;
  readonly within_ms: number;
  readonly within_minutes: number;
}
type Counts = { readonly [name in 'made' | 'kept' | 'broken' | 'gave_up' | 'kept_unrounded']?: number };
const NONE = { made: 0, kept: 0, broken: 0, gave_up: 0, kept_unrounded: 0 };

/** A number given by mistake promised nothing to anybody. */
const WITHDRAWN: ReadonlySet<Outcome> = new Set<Outcome>(['cancelled', 'diverted', 'refused']);

/** Applies one event to the tables of promises. */
export function promiseTables(db: Database): (recorded: Recorded) => void {
  const make = db.prepare(
    `INSERT INTO promise (ticket_id, day, queue_id, arrived_at, within_ms, within_minutes)
     VALUES (@ticketId, @day, @queueId, @arrivedAt, @withinMs, @withinMinutes)`,
  );
  const open = db.prepare<[string], PromiseRow>('SELECT * FROM promise WHERE ticket_id = ? AND outcome IS NULL');
  const settle = db.prepare('UPDATE promise SET outcome = @outcome, called_at = @calledAt WHERE ticket_id = @ticketId');
  const add = db.prepare(
    `INSERT INTO promise_day (day, queue_id, made, kept, broken, gave_up, kept_unrounded)
     VALUES (@day, @queue_id, @made, @kept, @broken, @gave_up, @kept_unrounded)
     ON CONFLICT (day, queue_id) DO UPDATE SET made = made + excluded.made, kept = kept + excluded.kept,
       broken = broken + excluded.broken, gave_up = gave_up + excluded.gave_up,
       kept_unrounded = kept_unrounded + excluded.kept_unrounded`,
  );
  const count = ({ day, queue_id }: Pick<PromiseRow, 'day' | 'queue_id'>, counts: Counts) =>
    add.run({ day, queue_id, ...NONE, ...counts });

  const called = (ticketId: string, at: number) => {
    const row = open.get(ticketId);
    if (!row) return;
    const waited = Math.max(0, at - row.arrived_at);
    const kept = waited <= row.within_minutes * MINUTE;
    settle.run({ ticketId, outcome: kept ? 'kept' : 'broken', calledAt: at });
    count(row, {
      ...(kept ? { kept: 1 } : { broken: 1 }),
      kept_unrounded: waited <= row.within_ms ? 1 : 0,
    });
  };
  const left = (ticketId: string, outcome: Outcome) => {
    const row = open.get(ticketId);
    if (!row) return;
    const withdrawn = WITHDRAWN.has(outcome);
    settle.run({ ticketId, outcome: withdrawn ? 'withdrawn' : 'gaveUp', calledAt: null });
    count(row, withdrawn ? { made: -1 } : { gave_up: 1 });
  };

  return (recorded) => {
    switch (recorded.type) {
      case 'TicketIssued': {
        const { ticketId, day, queueId, arrivedAt, promise } = recorded.data;
        if (!promise) return;
        const { withinMs, withinMinutes } = promise;
        make.run({ ticketId, day, queueId, arrivedAt, withinMs, withinMinutes });
        count({ day, queue_id: queueId }, { made: 1 });
        return;
      }
      case 'TicketCalled':
        return called(recorded.data.ticketId, recorded.data.at);
      case 'TicketEnded':
        return left(recorded.data.ticketId, recorded.data.outcome);
      default:
        return; // other events say nothing of the wait for the first call
    }
  };
}

interface ScoreRow {
  readonly made: number;
  readonly kept: number;
  readonly broken: number;
  readonly gave_up: number;
  readonly kept_unrounded: number;
}

/** Questions about promises, answered from sums by day. Days are business days, YYYY-MM-DD, both included. */
export function promiseFigures(db: Database) {
  const sums = db.prepare<[string, string], ScoreRow>(
    `SELECT coalesce(sum(made), 0) AS made, coalesce(sum(kept), 0) AS kept, coalesce(sum(broken), 0) AS broken,
       coalesce(sum(gave_up), 0) AS gave_up, coalesce(sum(kept_unrounded), 0) AS kept_unrounded
     FROM promise_day WHERE day BETWEEN ? AND ?`,
  );
  const days = db.prepare<[string, string], ScoreRow & { readonly day: string; readonly queue_id: string }>(
    'SELECT * FROM promise_day WHERE day BETWEEN ? AND ? ORDER BY day, queue_id',
  );
  return {
    score: (from: string, to: string): PromiseScore => readScore(sums.get(from, to) ?? NONE),
    byDay: (from: string, to: string): readonly PromiseDay[] =>
      days.all(from, to).map((row) => ({ day: row.day, queueId: row.queue_id, ...readScore(row) })),
  };
}

function readScore({ made, kept, broken, gave_up, kept_unrounded }: ScoreRow): PromiseScore {
  return { made, kept, broken, gaveUp: gave_up, keptUnrounded: kept_unrounded };
}
