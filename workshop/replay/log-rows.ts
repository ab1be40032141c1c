// A service log as it was written: one row a visit, times of day, nothing mended yet.
import { PlainFault } from '../../server/command-line.ts';

/** One visit. Times are seconds since the log's midnight; absent where the log has nothing. */
export interface LogRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly service: string;
  readonly priority: string;
  readonly arrived: number;
  readonly leftQueue: number | undefined;
  readonly waited: number;
  readonly outcome: 'AGENT' | 'HANG';
  readonly started: number | undefined;
  readonly ended: number | undefined;
  /** Seconds of service, as the log counts them. */
  readonly serviceSeconds: number;
  /** The agent's name; empty where the log has none. */
  readonly agent: string;
}

export const SECONDS_A_DAY = 86_400;
export const COLUMNS =
  'day,service,priority,arrived,left_queue,waited_s,outcome,service_started,service_ended,service_s,server'.split(',');
const FAULTS_SHOWN = 10;

/** The rows of one day (YYYY-MM-DD) in the order of the file. Throws PlainFault with what cannot be read, and where. */
export function readLog(text: string, day: string): readonly LogRow[] {
  const filled = filledLines(text);
  const rows = readRows(filled.filter(({ cells }) => cells[0] === day || cells.length !== COLUMNS.length));
  if (rows.length === 0) throw new PlainFault(noSuchDay(day, new Set(filled.map(({ cells }) => cells[0] ?? ''))));
  return rows;
}

/** The rows of every day, by day (YYYY-MM-DD), days rising. Throws PlainFault with what cannot be read, and where. */
export function readWholeLog(text: string): ReadonlyMap<string, readonly LogRow[]> {
  const filled = filledLines(text);
  const noDay = filled.find(({ cells }) => !/^\d{4}-\d\d-\d\d$/.test(cells[0] ?? ''));
  if (noDay)
    throw new PlainFault(`The log cannot be read: line ${noDay.line}: "${noDay.cells[0]}" is no day YYYY-MM-DD`);
  const byDay = Map.groupBy(filled, ({ cells }) => cells[0] ?? '');
  return new Map([...byDay].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, of]) => [day, readRows(of)]));
}

type FilledLine = { readonly cells: readonly string[]; readonly line: number };
function filledLines(text: string): readonly FilledLine[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (head !== COLUMNS.join(',')) throw new PlainFault(`The first line has to be: ${COLUMNS.join(',')}`);
  return lines.map((cells, at) => ({ cells: cells.split(','), line: at + 2 })).filter(isFilled);
}

function readRows(lines: readonly FilledLine[]): readonly LogRow[] {
  const read = lines.map(({ cells, line }) => readRow(cells, line));
  const faults = read.filter((row) => typeof row === 'string');
  if (faults.length > 0) throw new PlainFault(someOf(faults));
  return read.filter((row) => typeof row !== 'string');
}

/** A time of day as the log writes it, such as 8:05:09; hours beyond 24 belong to the day after. */
export function clockTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function isFilled({ cells }: { readonly cells: readonly string[] }): boolean {
  return cells.length > 1 || cells[0] !== '';
}

function readRow(cells: readonly string[], line: number): LogRow | string {
  const at = `line ${line}`;
  if (cells.length !== COLUMNS.length) return `${at}: ${cells.length} cells instead of ${COLUMNS.length}`;
  const [, service = '', priority = '', arrives, leaves, waits, outcome, starts, ends, serves, agent = ''] = cells;
  const arrived = timeOf(arrives);
  const [waited, serviceSeconds] = [countOf(waits), countOf(serves)];
  const [leftQueue, started, ended] = [timeOf(leaves), timeOf(starts), timeOf(ends)];
  if (outcome !== 'AGENT' && outcome !== 'HANG') return `${at}: the outcome "${outcome}" is neither AGENT nor HANG`;
  if (arrived === undefined || [arrived, leftQueue, started, ended].some(Number.isNaN))
    return `${at}: a time is not h:mm:ss`;
  if (Number.isNaN(waited + serviceSeconds)) return `${at}: seconds are not a whole number`;
  return { line, service, priority, arrived, leftQueue, waited, outcome, started, ended, serviceSeconds, agent };
}

/** Undefined for an empty cell, NaN for one that is no time of day. */
function timeOf(cell = ''): number | undefined {
  if (cell === '') return undefined;
  const [, hours, minutes, seconds] = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(cell) ?? [];
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return time < SECONDS_A_DAY ? time : Number.NaN;
}

function countOf(cell = ''): number {
  return /^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN;
}

function someOf(faults: readonly string[]): string {
  const more = faults.length > FAULTS_SHOWN ? [`… and ${faults.length - FAULTS_SHOWN} more`] : [];
  return ['The log cannot be read:', ...faults.slice(0, FAULTS_SHOWN), ...more].join('\n');
}

function noSuchDay(day: string, days: ReadonlySet<string>): string {
  const known = [...days].sort();
  const [first, last] = [known[0], known.at(-1)];
  const holds = first ? `it holds ${known.length} days, ${first} to ${last}` : 'it holds none';
  return `The log has no row of ${day}; ${holds}.`;
}
