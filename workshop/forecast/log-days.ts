// A service log as days of visits, mended by the replay's rules and counted; and the days that are learned from and tested.
import { PlainFault } from '../../server/command-line.ts';
import { type LogRow, readWholeLog, SECONDS_A_DAY } from '../replay/log-rows.ts';
import { repair, type Visit } from '../replay/repair.ts';

/** A visit on the line of time: UTC ms as if the log's wall clock were UTC. */
export interface LoggedVisit {
  readonly line: number;
  readonly service: string;
  readonly priority: string;
  readonly arrived: number;
  /** The call, or the moment of giving up. */
  readonly waitEnds: number;
  /** Has stood in the line, as against served or gone at once. */
  readonly queued: boolean;
  readonly served?: { readonly agent: string; readonly ends: number };
}
export interface LoggedDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly visits: readonly LoggedVisit[];
  /** How many rows were mended, by kind of repair. */
  readonly repairs: Readonly<Record<string, number>>;
}

/** Services may last into the next day, but no row does so by more: nothing is moved to fit a day's end. */
const DAY_ENDS = 3 * SECONDS_A_DAY;

/** Days rising. Throws PlainFault. */
export function loggedDays(text: string): readonly LoggedDay[] {
  return [...readWholeLog(text)].map(([day, rows]) => {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(midnight)) throw new PlainFault(`The log cannot be read: there is no day ${day}`);
    const { visits, repairs } = repair(rows, DAY_ENDS);
    const kinds = Map.groupBy(repairs, ({ kind }) => kind);
    const counts = [...kinds].map(([kind, of]) => [kind, new Set(of.map(({ line }) => line)).size] as const);
    const queued = new Set(rows.filter(hasQueued).map(({ line }) => line));
    const timed = visits.map((visit) => onTheLineOfTime(visit, midnight, queued.has(visit.line)));
    return { day, visits: timed, repairs: { ...Object.fromEntries(counts), ...overlapping(timed) } };
  });
}

/** The sum of the repairs of several days, by kind. */
export function repairsOf(days: readonly LoggedDay[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { repairs } of days)
    for (const [kind, count] of Object.entries(repairs)) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function hasQueued({ leftQueue, waited }: LogRow): boolean {
  return leftQueue !== undefined && waited > 0;
}

function onTheLineOfTime(visit: Visit, midnight: number, queued: boolean): LoggedVisit {
  const { line, service, priority, arrived, waitEnds, served } = visit;
  const at = (seconds: number) => midnight + seconds * 1000;
  const row = { line, service, priority, arrived: at(arrived), waitEnds: at(waitEnds), queued };
  if (!served) return row;
  return { ...row, served: { agent: served.agent, ends: at(Math.max(served.ended, waitEnds)) } };
}

/** Services of one agent that begin before the last has ended: from its call on the newer one is what the agent does. */
function overlapping(visits: readonly LoggedVisit[]): Readonly<Record<string, number>> {
  const busyUntil = new Map<string, number>();
  let count = 0;
  for (const { waitEnds, served } of [...visits].sort((one, other) => one.waitEnds - other.waitEnds)) {
    if (!served) continue;
    if ((busyUntil.get(served.agent) ?? 0) > waitEnds) count += 1;
    busyUntil.set(served.agent, served.ends);
  }
  return count > 0 ? { overlap: count } : {};
}
