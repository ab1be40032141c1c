// What a real log does to a true day: times computed a second off, names and hours that are missing. The shares are
// those of the log that the replay was made for; of each kind there is at least one row.

import type { Dice } from '../../dice.ts';
import { type LogRow, SECONDS_A_DAY } from '../log-rows.ts';
import type { TrueVisit } from './invented-day.ts';

/** Rows as a log would hold them, in the order of arrival. */
export function asLogged(visits: readonly TrueVisit[], chance: Dice): readonly LogRow[] {
  const rows = visits.map((visit, at) => logged(visit, at, chance));
  for (const { share, fits, spoil } of SPOILINGS) {
    const fit = rows.flatMap((row, at) => (fits(row) ? [at] : []));
    for (const at of someOf(fit, Math.max(1, Math.round(share * fit.length)), chance)) {
      const row = rows[at];
      if (row) rows[at] = { ...row, ...spoil(row, rows) };
    }
  }
  return rows.map(withinTheDay);
}

interface Spoiling {
  /** Of the rows that fit. */
  readonly share: number;
  readonly fits: (row: LogRow) => boolean;
  readonly spoil: (row: LogRow, rows: readonly LogRow[]) => Partial<LogRow>;
}
const isServed = ({ outcome, started }: LogRow) => outcome === 'AGENT' && started !== undefined;
const isByDay = (row: LogRow) => isServed(row) && (row.ended ?? 0) < SECONDS_A_DAY - 3600;

const SPOILINGS: readonly Spoiling[] = [
  // a message that takes no time is over before its caller has arrived
  {
    share: 0.2,
    fits: (row) => isByDay(row) && row.service === 'TT',
    spoil: (row) => ({ started: row.arrived + row.waited - 1, ended: row.arrived + row.waited - 1, serviceSeconds: 0 }),
  },
  { share: 0.0075, fits: isByDay, spoil: servedIntoTheNext },
  { share: 0.018, fits: isByDay, spoil: () => ({ agent: '' }) },
  { share: 0.0016, fits: isByDay, spoil: () => ({ started: undefined, ended: undefined, serviceSeconds: 0 }) },
  {
    share: 0.019,
    fits: ({ outcome, leftQueue }) => outcome === 'HANG' && leftQueue !== undefined,
    spoil: ({ leftQueue = 0 }) => ({ started: leftQueue, ended: leftQueue + 5, serviceSeconds: 5 }),
  },
];

/** The agent's present service seems to last into the next one. */
function servedIntoTheNext(row: LogRow, rows: readonly LogRow[]): Partial<LogRow> {
  const { started = 0, agent } = row;
  const next = rows
    .filter((other) => other.agent === agent && (other.started ?? 0) > started)
    .sort((a, b) => (a.started ?? 0) - (b.started ?? 0))[0];
  const ended = (next?.started ?? started) + 20;
  return next ? { ended, serviceSeconds: ended - started } : {};
}

function logged(visit: TrueVisit, at: number, chance: Dice): LogRow {
  const { service, priority, arrived, waitEnds, queued, agent, ended } = visit;
  const leftQueue = queued ? waitEnds : undefined;
  const came = { line: at + 2, service, priority, arrived, leftQueue, waited: waitEnds - arrived };
  if (agent === undefined || ended === undefined)
    return { ...came, outcome: 'HANG', started: undefined, ended: undefined, serviceSeconds: 0, agent: '' };
  const started = waitEnds + chance.pick(COMPUTED_OFF);
  return { ...came, outcome: 'AGENT', started, ended, serviceSeconds: ended - started, agent };
}

/** Seconds between the end of the wait and the start as computed, with their shares. */
const COMPUTED_OFF = [
  [-1, 68],
  [0, 23],
  [-2, 8],
  [4, 1],
] as const;

function someOf(places: readonly number[], count: number, chance: Dice): readonly number[] {
  return places
    .map((place) => ({ place, order: chance.uniform() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ place }) => place);
}

/** A log knows times of day alone: what comes after midnight begins again at zero. */
function withinTheDay(row: LogRow): LogRow {
  const ofDay = (time: number | undefined) => (time === undefined ? undefined : time % SECONDS_A_DAY);
  return { ...row, leftQueue: ofDay(row.leftQueue), started: ofDay(row.started), ended: ofDay(row.ended) };
}
