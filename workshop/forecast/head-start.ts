// By how much customers of the high class go first. A log does not say so; of the head starts tried, the one holds under
// which the number of those ahead explains best how long people of a class have waited.
import { quantileOf } from '../../domain/forecast/sorted.ts';
import type { LoggedDay, LoggedVisit } from './log-days.ts';
import { inPopulation, queueOf } from './log-hall.ts';

const HIGH = '2';
const CANDIDATES = Array.from({ length: 21 }, (_, step) => step * 15_000);
/** From so many ahead on it is one crowd. */
const CROWD = 15;
/** So many who came just before are looked at: nobody waits longer than that. */
const BEFORE = 100;

/** Head start by priority, ms; learned from these days alone. */
export function headStarts(days: readonly LoggedDay[]): ReadonlyMap<string, number> {
  const lines = days.flatMap(linesFound);
  const errors = CANDIDATES.map((lead) => unexplained(lines, lead));
  return new Map([[HIGH, CANDIDATES[errors.indexOf(Math.min(...errors))] ?? 0]]);
}

/** Somebody who came, and who then stood in the line. */
interface Found {
  readonly visit: LoggedVisit;
  readonly there: readonly LoggedVisit[];
}

function linesFound({ visits }: LoggedDay): readonly Found[] {
  const queued = visits.filter((visit) => visit.queued).sort((one, other) => one.arrived - other.arrived);
  return queued.flatMap((visit, place) => {
    if (!inPopulation(visit)) return [];
    const isThere = (other: LoggedVisit) =>
      other.waitEnds > visit.arrived && queueOf(other.service) === queueOf(visit.service);
    return [{ visit, there: queued.slice(Math.max(0, place - BEFORE), place).filter(isThere) }];
  });
}

/** Sum of the distances of the waits from the median of their kind: so many ahead, of this class. */
function unexplained(lines: readonly Found[], lead: number): number {
  const standing = (visit: LoggedVisit) => visit.arrived - (visit.priority === HIGH ? lead : 0);
  const kinds = Map.groupBy(lines, ({ visit, there }) => {
    const ahead = there.filter((other) => standing(other) <= standing(visit)).length;
    return `${visit.priority} ${Math.min(ahead, CROWD)}`;
  });
  return [...kinds.values()].reduce((sum, kind) => sum + distances(kind), 0);
}

function distances(kind: readonly Found[]): number {
  const waits = Float64Array.from(kind, ({ visit }) => visit.waitEnds - visit.arrived).sort();
  const median = quantileOf(waits, 0.5);
  return waits.reduce((sum, wait) => sum + Math.abs(wait - median), 0);
}
