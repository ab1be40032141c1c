// [O-15] advice that was taken: filled from events alone, scored from the tickets.
import type { AdviceScore } from '../contract/advice.ts';
import type { Recorded } from '../domain/events.ts';
import type { Database } from './open.ts';

/** Acting on an advice takes a walk. */
const SOON_MS = 15 * 60_000;

export const ADVICE_TABLES = ['advice_taken'] as const;

/** Applies one event to the table of advice. */
export function adviceTables(db: Database): (recorded: Recorded) => void {
  const take = db.prepare(
    `INSERT INTO advice_taken (advice_id, kind, counter_id, queue_id, day, taken_at, taken_by, until, limit_ms,
       without_mean, without_low, without_high, with_mean, with_low, with_high)
     VALUES (@adviceId, @kind, @counterId, @queueId, @day, @takenAt, @takenBy, @until, @limitMs,
       @withoutMean, @withoutLow, @withoutHigh, @withMean, @withLow, @withHigh)
     ON CONFLICT (advice_id) DO NOTHING`,
  );
  const carriedOut = db.prepare(
    `UPDATE advice_taken SET done = 1
     WHERE kind = @kind AND counter_id = @counterId AND taken_at > @since AND (@queueId IS NULL OR queue_id = @queueId)`,
  );
  const done = (at: number, kind: AdviceScore['kind'], counterId: string, queueId: string | null = null) =>
    carriedOut.run({ kind, counterId, queueId, since: at - SOON_MS });

  return (recorded) => {
    switch (recorded.type) {
      case 'AdviceTaken': {
        const { without, with: foretold, queueId, ...advice } = recorded.data;
        take.run({
          ...{ ...advice, queueId: queueId ?? null, takenAt: recorded.at },
          takenBy: recorded.by.staff ?? recorded.by.name ?? '',
          ...{ withoutMean: without.mean, withoutLow: without.low, withoutHigh: without.high },
          ...{ withMean: foretold.mean, withLow: foretold.low, withHigh: foretold.high },
        });
        return;
      }
      case 'PostOpened': {
        const { screen, at } = recorded.data.place;
        if (screen === 'counter') done(recorded.at, 'open', at);
        return;
      }
      case 'PostClosed': {
        const { screen, at } = recorded.data.place;
        if (screen === 'counter') done(recorded.at, 'close', at);
        return;
      }
      case 'CounterAssigned': {
        const [first] = recorded.data.queues ?? [];
        if (first) done(recorded.at, 'help', recorded.data.counterId, first);
        return;
      }
      default:
        return; // other events carry out no advice
    }
  };
}

interface ScoreRow {
  readonly advice_id: string;
  readonly kind: AdviceScore['kind'];
  readonly counter_id: string;
  readonly queue_id: string | null;
  readonly taken_at: number;
  readonly taken_by: string;
  readonly until: number;
  readonly without_mean: number;
  readonly without_low: number;
  readonly without_high: number;
  readonly with_mean: number;
  readonly with_low: number;
  readonly with_high: number;
  readonly done: number;
  readonly happened: number;
}

/** Reads what was foretold and what came of it, for a connection that may be read-only. */
export function adviceScores(db: Database): (since: number, now: number) => readonly AdviceScore[] {
  // who passed the limit in the hour after the advice while waiting for the first call; the day's tickets come by ticket_by_arrival
  const scores = db.prepare<[number], ScoreRow>(
    `SELECT a.*, (
       SELECT count(*) FROM ticket t JOIN ticket_interval i ON i.ticket_id = t.ticket_id AND i.seq = 1
       WHERE t.day = a.day AND t.arrived_at > a.taken_at - a.limit_ms AND t.arrived_at <= a.until - a.limit_ms
         AND (i.ended_at IS NULL OR i.ended_at > i.began_at + a.limit_ms)
     ) AS happened
     FROM advice_taken a WHERE a.taken_at >= ? ORDER BY a.taken_at DESC, a.advice_id`,
  );
  return (since, now) => scores.all(since).map((row) => readScore(row, now));
}

function readScore(row: ScoreRow, now: number): AdviceScore {
  return {
    ...{ adviceId: row.advice_id, kind: row.kind, counterId: row.counter_id },
    ...(row.queue_id === null ? {} : { queueId: row.queue_id }),
    ...{ takenAt: row.taken_at, takenBy: row.taken_by, done: row.done === 1 },
    without: { mean: row.without_mean, low: row.without_low, high: row.without_high },
    with: { mean: row.with_mean, low: row.with_low, high: row.with_high },
    ...(row.until <= now ? { happened: row.happened } : {}),
  };
}
