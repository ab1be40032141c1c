// Irregular rows are mended by the rules below, one after the other, and each mending is listed; no row is dropped.
// Every rule keeps the wait as the log counts it.
import { clockTime, type LogRow, SECONDS_A_DAY } from './log-rows.ts';

/** A visit as it is played; times in seconds since the log's midnight. */
export interface Visit {
  readonly line: number;
  readonly service: string;
  readonly priority: string;
  readonly arrived: number;
  /** When the wait ends: the call, or the moment of giving up. */
  readonly waitEnds: number;
  /** Absent where the visitor gave up. */
  readonly served?: Served;
}
export interface Served {
  readonly agent: string;
  readonly started: number;
  readonly ended: number;
}
export interface Repair {
  readonly line: number;
  readonly kind: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface Rule {
  readonly kind: string;
  /** What was found, and what is done about it. */
  readonly words: string;
  /** The fields that change; undefined for a row that is in order. */
  readonly mend: (row: LogRow, dayEnds: number) => Partial<LogRow> | undefined;
}

export const UNNAMED = 'unnamed';
const HALF_A_DAY = SECONDS_A_DAY / 2;
const waitEnds = ({ arrived, waited }: LogRow) => arrived + waited;

const RULES: readonly Rule[] = [
  {
    kind: 'overMidnight',
    words: 'a time of day after midnight: it belongs to the next day',
    mend: ({ arrived, leftQueue, started, ended }) => {
      const isNextDay = (time: number | undefined) => time !== undefined && time < arrived - HALF_A_DAY;
      if (!isNextDay(leftQueue) && !isNextDay(started)) return undefined;
      const onward = (time: number | undefined) =>
        time !== undefined && isNextDay(time) ? time + SECONDS_A_DAY : time;
      return { leftQueue: onward(leftQueue), started: onward(started), ended: onward(ended) };
    },
  },
  {
    kind: 'waitDiffers',
    words: 'arrival and leaving the queue lie further apart than the wait: the wait holds',
    mend: (row) => {
      const differs = row.leftQueue === undefined ? row.waited > 0 : row.leftQueue !== waitEnds(row);
      return differs ? { leftQueue: waitEnds(row) } : undefined;
    },
  },
  {
    kind: 'gaveUpAtOnce',
    words: 'gave up without having queued: takes a number and gives it up in the same second',
    mend: ({ outcome, leftQueue, arrived }) =>
      outcome === 'HANG' && leftQueue === undefined ? { leftQueue: arrived } : undefined,
  },
  {
    kind: 'gaveUpYetServed',
    words: 'gave up, and yet a service is noted: the giving up holds, as in the log’s outcome',
    mend: ({ outcome, started, ended, agent }) =>
      outcome === 'HANG' && (started !== undefined || ended !== undefined || agent !== '')
        ? { started: undefined, ended: undefined, agent: '' }
        : undefined,
  },
  {
    kind: 'servedWithoutTimes',
    words: 'served, and no time is noted: the service begins at the call and lasts as long as the log counts',
    mend: (row) =>
      row.outcome === 'AGENT' && (row.started === undefined || row.ended === undefined)
        ? { started: waitEnds(row), ended: waitEnds(row) + row.serviceSeconds }
        : undefined,
  },
  {
    kind: 'endsBeforeStart',
    words: 'the service ends before it starts: the counted seconds of service hold, if need be past midnight',
    mend: ({ started, ended, serviceSeconds }) =>
      started !== undefined && ended !== undefined && ended < started ? { ended: started + serviceSeconds } : undefined,
  },
  {
    kind: 'startsBeforeArrival',
    words: 'the service starts before the arrival as computed: it starts when the wait ends',
    mend: (row) => (row.started !== undefined && row.started < row.arrived ? { started: waitEnds(row) } : undefined),
  },
  {
    kind: 'startsBeforeCall',
    words: 'the service starts before the queue is left: it starts when the wait ends',
    mend: (row) => (row.started !== undefined && row.started < waitEnds(row) ? { started: waitEnds(row) } : undefined),
  },
  {
    kind: 'endsBeforeCall',
    words: 'the service is over before the wait is: it lasts its counted seconds from the end of the wait',
    mend: ({ started, ended, serviceSeconds }) =>
      started !== undefined && ended !== undefined && ended < started ? { ended: started + serviceSeconds } : undefined,
  },
  {
    kind: 'noAgentName',
    words: `served without an agent’s name: the agent is called "${UNNAMED}"`,
    mend: ({ outcome, agent }) => (outcome === 'AGENT' && agent === '' ? { agent: UNNAMED } : undefined),
  },
  {
    kind: 'closeToDayEnd',
    words:
      'called or given up as the hall’s day ends: the whole visit is played so much earlier that there is time for it',
    mend: (row, dayEnds) => {
      const late = Math.max(row.started ?? 0, waitEnds(row)) - dayEnds;
      return late > 0 ? earlier(row, late) : undefined;
    },
  },
];

/** What each kind of repair means, for whoever reads the list. */
export const REPAIR_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(RULES.map(({ kind, words }) => [kind, words])),
  overlap:
    'an agent is called to the next before the last is finished: a second client of the agent serves at a second counter',
};

/** Mends the rows. @param dayEnds second of the log after which nobody is called any more */
export function repair(
  rows: readonly LogRow[],
  dayEnds: number,
): { readonly visits: readonly Visit[]; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  const visits = rows.map((row) => {
    let mended = row;
    for (const { kind, mend } of RULES) {
      const changes = mend(mended, dayEnds) ?? {};
      repairs.push(...listed(kind, mended, changes));
      mended = { ...mended, ...changes };
    }
    return visitOf(mended);
  });
  return { visits, repairs };
}

function visitOf(row: LogRow): Visit {
  const { line, service, priority, arrived, outcome, started, ended, agent } = row;
  const visit = { line, service, priority, arrived, waitEnds: waitEnds(row) };
  if (outcome === 'HANG') return visit;
  if (started === undefined || ended === undefined) throw new Error(`line ${line} was not mended`);
  return { ...visit, served: { agent, started, ended } };
}

function earlier(row: LogRow, seconds: number): Partial<LogRow> {
  const before = (time: number | undefined) => (time === undefined ? undefined : time - seconds);
  return {
    arrived: row.arrived - seconds,
    leftQueue: before(row.leftQueue),
    started: before(row.started),
    ended: before(row.ended),
  };
}

function listed(kind: string, row: LogRow, changes: Partial<LogRow>): readonly Repair[] {
  const fields = Object.keys(changes) as (keyof LogRow)[];
  return fields
    .filter((field) => changes[field] !== row[field])
    .map((field) => ({ line: row.line, kind, field, before: shown(row[field]), after: shown(changes[field]) }));
}

function shown(value: string | number | undefined): string {
  return typeof value === 'number' ? clockTime(value) : (value ?? '');
}
