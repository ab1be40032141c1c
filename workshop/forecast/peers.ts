// The forecasts that the hall's is held against. Each is fitted once to the days learned from; its 80 % bound adds to the
// point the 80 % quantile of its errors there, except where it says otherwise.
// LES and HOL: R. Ibrahim & W. Whitt, Real-time delay estimation based on delay history, M&SOM 11 (2009).
// Queue length, and queue length with giving up: W. Whitt, Predicting queueing delays, Management Science 45 (1999).
import { meanOf, quantileOf } from '../../domain/forecast/sorted.ts';
import type { Asked } from './hall-in-the-log.ts';
import { solved } from './least-squares.ts';

/** Seconds. */
export interface Told {
  readonly point: number;
  readonly bound: number;
}
export type Peer = (asked: Asked) => Told;

/** What the learned days tell of services and of patience, s and per s. */
export interface Pace {
  readonly service: number;
  readonly givesUp: number;
}

export const CONFIDENCE = 0.8;

/** Every peer by its name, fitted. @param past of the population, from the days learned from */
export function peersFrom(past: readonly Asked[], pace: Pace): ReadonlyMap<string, Peer> {
  const waits = past.map(({ waited }) => waited);
  const usual = meanOf(waits);
  const usualBound = quantileOf(Float64Array.from(waits).sort(), CONFIDENCE);
  const constant: Peer = () => ({ point: usual, bound: usualBound });
  const points: Readonly<Record<string, (asked: Asked) => number>> = {
    les: ({ lately }) => lately.at(-1) ?? usual,
    hol: ({ line }) => headOfLine(line),
    queueLength: ({ line }) => ((line.ahead.length + 1) * pace.service) / busy(line),
    erlangA: ({ line }) => erlangA(line, pace),
    linear: linear(past),
  };
  const bounded = Object.entries(points).map(([name, point]) => [name, withBound(point, past)] as const);
  return new Map<string, Peer>([['constant', constant], ...bounded, ['table', table(past, constant)]]);
}

function withBound(point: (asked: Asked) => number, past: readonly Asked[]): Peer {
  const errors = Float64Array.from(past, (asked) => asked.waited - point(asked)).sort();
  const above = quantileOf(errors, CONFIDENCE);
  return (asked) => {
    const told = point(asked);
    return { point: told, bound: Math.max(0, told + above) };
  };
}

function busy({ desks }: Asked['line']): number {
  return Math.max(1, desks.filter(({ serving }) => serving).length);
}

/** How long the first in line has waited; nobody there: nothing. */
function headOfLine({ at, ahead }: Asked['line']): number {
  return Math.max(0, ...ahead.map(({ arrivedAt }) => (at - arrivedAt) / 1000));
}

/** Mean time until k + 1 departures, when k wait and each of them may give up: Σ 1 / (s μ + i θ), i = 0 … k. */
function erlangA(line: Asked['line'], { service, givesUp }: Pace): number {
  const rate = busy(line) / service;
  return Array.from({ length: line.ahead.length + 1 }, (_, i) => 1 / (rate + i * givesUp)).reduce(
    (sum, one) => sum + one,
    0,
  );
}

const LONGEST_ROW = 20;
const FEWEST_IN_CELL = 10;

/** Means by those who wait and the priority; the bound is the cell's own quantile. A cell with too few is the constant. */
function table(past: readonly Asked[], otherwise: Peer): Peer {
  const key = ({ line }: Asked) => `${Math.min(line.ahead.length + line.behind, LONGEST_ROW)} ${line.who.classId}`;
  const cells = Map.groupBy(past, key);
  const told = new Map<string, Told>();
  for (const [name, of] of cells) {
    const waits = Float64Array.from(of, ({ waited }) => waited).sort();
    if (of.length >= FEWEST_IN_CELL)
      told.set(name, { point: meanOf([...waits]), bound: quantileOf(waits, CONFIDENCE) });
  }
  return (asked) => told.get(key(asked)) ?? otherwise(asked);
}

/** Least squares on what everybody can count. */
function linear(past: readonly Asked[]): (asked: Asked) => number {
  const figures = ({ line, lately }: Asked) => {
    const classes = ['1', '2'].map((classId) => (line.who.classId === classId ? 1 : 0));
    return [1, line.ahead.length + line.behind, busy(line), meanOf(lately), headOfLine(line), ...classes];
  };
  const weights = solved(
    past.map(figures),
    past.map(({ waited }) => waited),
  );
  return (asked) =>
    Math.max(
      0,
      figures(asked).reduce((sum, figure, at) => sum + figure * (weights[at] ?? 0), 0),
    );
}
