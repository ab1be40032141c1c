// [S-03 to S-05, S-19] the hall's levels, plans, outages and evacuations as rows for reports. Filled from events alone.
import type { Database } from 'better-sqlite3';
import type { ControlRecord, HallLevel } from '../contract/control.ts';
import type { Recorded } from '../domain/events.ts';

export const CONTROL_TABLES = ['hall_level', 'plan_run', 'plan_step', 'outage', 'evacuation'] as const;

/** Applies one event to the tables of control. The day is the one that was open when it happened. */
export function controlTables(db: Database): (recorded: Recorded) => void {
  const day = db.prepare<[number], { date: string }>(
    'SELECT date FROM business_day WHERE opened_by <= ? ORDER BY opened_by DESC LIMIT 1',
  );
  const level = db.prepare('INSERT INTO hall_level (n, day, at, level) VALUES (@n, @day, @at, @level)');
  const start = db.prepare(
    'INSERT INTO plan_run (plan_id, day, cause, started_at, started_by) VALUES (@planId, @day, @cause, @at, @by)',
  );
  const tick = db.prepare(
    'INSERT OR REPLACE INTO plan_step (plan_id, step, at, by_whom) VALUES (@planId, @step, @at, @by)',
  );
  const untick = db.prepare('DELETE FROM plan_step WHERE plan_id = @planId AND step = @step');
  const end = db.prepare(
    'UPDATE plan_run SET ended_at = @at, ended_by = @by, longest_wait = @longestWait WHERE plan_id = @planId',
  );
  const outage = db.prepare(
    'INSERT INTO outage (outage_id, day, from_at, to_at, waiting) VALUES (@outageId, @day, @from, @to, @waiting)',
  );
  const apologise = db.prepare('UPDATE outage SET apologised = apologised + 1 WHERE outage_id = ?');
  const leave = db.prepare('INSERT INTO evacuation (n, day, from_at, by_whom) VALUES (@n, @day, @at, @by)');
  const goOn = db.prepare('UPDATE evacuation SET to_at = @at WHERE to_at IS NULL');

  return (recorded) => {
    const { n, at } = recorded;
    const who = recorded.by.staff ?? recorded.by.name ?? '';
    const on = () => day.get(n)?.date ?? '';
    switch (recorded.type) {
      case 'HallLevelChanged':
        return void level.run({ n, day: on(), at, level: recorded.data.level });
      case 'PlanStarted': {
        const { planId, cause, how } = recorded.data;
        return void start.run({ planId, cause, day: on(), at, by: how === 'hand' ? who : null });
      }
      case 'PlanStepTicked':
        return void tick.run({ ...recorded.data, at, by: who });
      case 'PlanStepUnticked':
        return void untick.run(recorded.data);
      case 'PlanEnded': {
        const { planId, how, longestWait } = recorded.data;
        return void end.run({ planId, at, longestWait, by: how === 'hand' ? who : null });
      }
      case 'OutageNoticed': {
        const { outageId, from, to, tickets } = recorded.data;
        return void outage.run({ outageId, from, to, day: on(), waiting: tickets.length });
      }
      case 'OutageApologised':
        for (const outageId of recorded.data.outages) apologise.run(outageId);
        return;
      case 'EvacuationBegan':
        return void leave.run({ n, day: on(), at, by: who || null });
      case 'EvacuationEnded':
        return void goOn.run({ at });
      default:
        return; // other events say nothing about control
    }
  };
}

interface PlanDbRow {
  readonly plan_id: string;
  readonly cause: string;
  readonly started_at: number;
  readonly started_by: string | null;
  readonly ended_at: number | null;
  readonly ended_by: string | null;
  readonly longest_wait: number | null;
}
interface OutageDbRow {
  readonly outage_id: string;
  readonly from_at: number;
  readonly to_at: number;
  readonly waiting: number;
  readonly apologised: number;
}

/** What was recorded on one day, and the sign of life that a start compares with the time. */
export function controlRecords(db: Database) {
  const levels = db.prepare<[string], { at: number; level: HallLevel }>(
    'SELECT at, level FROM hall_level WHERE day = ? ORDER BY n',
  );
  const plans = db.prepare<[string], PlanDbRow>('SELECT * FROM plan_run WHERE day = ? ORDER BY started_at');
  const steps = db.prepare<[string], { step: string; at: number; by: string }>(
    'SELECT step, at, by_whom AS by FROM plan_step WHERE plan_id = ? ORDER BY at, step',
  );
  const outages = db.prepare<[string], OutageDbRow>('SELECT * FROM outage WHERE day = ? ORDER BY from_at');
  const evacuations = db.prepare<[string], { from_at: number; to_at: number | null; by_whom: string | null }>(
    'SELECT from_at, to_at, by_whom FROM evacuation WHERE day = ? ORDER BY n',
  );
  const beat = db.prepare<[number]>(
    'INSERT INTO sign_of_life (one, at) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at = excluded.at',
  );
  const lastBeat = db.prepare<[], { at: number }>('SELECT at FROM sign_of_life');
  return {
    ofDay: (day: string): ControlRecord => ({
      states: levels.all(day),
      plans: plans.all(day).map((row) => ({ ...readPlan(row), steps: steps.all(row.plan_id) })),
      outages: outages.all(day).map(({ outage_id, from_at, to_at, waiting, apologised }) => ({
        ...{ outageId: outage_id, from: from_at, to: to_at, waiting, apologised },
      })),
      evacuations: evacuations.all(day).map(({ from_at, to_at, by_whom }) => ({
        from: from_at,
        ...(to_at === null ? {} : { to: to_at }),
        ...(by_whom === null ? {} : { by: by_whom }),
      })),
    }),
    /** UTC ms on the hall's clock. */
    beat: (at: number): void => void beat.run(at),
    lastBeat: (): number | undefined => lastBeat.get()?.at,
  };
}

function readPlan(row: PlanDbRow) {
  return {
    ...{ planId: row.plan_id, cause: row.cause, startedAt: row.started_at },
    ...(row.started_by === null ? {} : { startedBy: row.started_by }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
    ...(row.longest_wait === null ? {} : { longestWait: row.longest_wait }),
  };
}
