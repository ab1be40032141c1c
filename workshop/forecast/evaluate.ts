// The hall's forecast against its peers, on days of a service log that none of them has seen.
import { meanOf } from '../../domain/forecast/sorted.ts';
import type { Chosen } from './days-chosen.ts';
import { type Asked, liveThrough } from './hall-in-the-log.ts';
import { headStarts } from './head-start.ts';
import { type LoggedDay, repairsOf } from './log-days.ts';
import { inPopulation, queueOf } from './log-hall.ts';
import { type Pace, peersFrom, type Told } from './peers.ts';
import { type Scores, scoresOf, speedOf } from './scores.ts';

export interface Evaluation {
  readonly learned: Span;
  readonly tested: Span;
  readonly daysLeftOut: number;
  readonly population: string;
  /** The bound's confidence, 0 to 1; `coverage` is a share, too. */
  readonly confidence: number;
  readonly headStartSeconds: Readonly<Record<string, number>>;
  readonly repairs: Readonly<Record<string, number>>;
  /** Visits for which the hall could not say anything; no predictor is scored on them. */
  readonly unknown: number;
  readonly predictors: Readonly<Record<string, Scores>>;
  /** Of one forecast of the hall. */
  readonly speed: { readonly medianMs: number; readonly p99Ms: number };
}
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Of the population. */
  readonly visits: number;
}

export function evaluate({ learned, tested, leftOut }: Chosen): Evaluation {
  const leads = headStarts(learned);
  const asked = liveThrough({ learned, tested, leads });
  const first = tested[0]?.day ?? '';
  const past = asked.filter(({ day }) => day < first);
  const [known, unknown] = parted(asked.filter(({ day }) => day >= first));
  const waits = known.map(({ waited }) => waited);
  const peers = [...peersFrom(past, paceOf(learned))].map(
    ([name, peer]) => [name, scoresOf(known.map(peer), waits)] as const,
  );
  return {
    learned: spanOf(learned),
    tested: spanOf(tested),
    daysLeftOut: leftOut,
    population: 'services PS, PE, NE, NW; queued and served',
    confidence: 0.8,
    headStartSeconds: Object.fromEntries([...leads].map(([priority, ms]) => [priority, ms / 1000])),
    repairs: repairsOf([...learned, ...tested]),
    unknown,
    predictors: { hall: scoresOf(known.map(told), waits), ...Object.fromEntries(peers) },
    speed: speedOf(known.map(({ hallMs }) => hallMs)),
  };
}

/** Those about whom the hall could say something, and how many others there were. */
function parted(asked: readonly Asked[]): readonly [readonly Asked[], number] {
  const known = asked.filter(({ hall }) => hall);
  return [known, asked.length - known.length];
}

function told({ hall }: Asked): Told {
  return { point: (hall?.likelyMs ?? 0) / 1000, bound: (hall?.withinMs ?? 0) / 1000 };
}

/** Service and patience of the learned days, as the peers that go by formula need them. */
function paceOf(days: readonly LoggedDay[]): Pace {
  const visits = days.flatMap((day) => day.visits).filter(({ service }) => queueOf(service) === queueOf('PS'));
  const services = visits.flatMap(({ served, waitEnds }) => (served ? [(served.ends - waitEnds) / 1000] : []));
  const waiting = visits.reduce((sum, { waitEnds, arrived }) => sum + (waitEnds - arrived) / 1000, 0);
  const gaveUp = visits.filter(({ served, queued }) => queued && !served).length;
  return { service: meanOf(services, 1), givesUp: gaveUp / Math.max(1, waiting) };
}

function spanOf(days: readonly LoggedDay[]): Span {
  const visits = days.reduce((sum, day) => sum + day.visits.filter(inPopulation).length, 0);
  return { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', days: days.length, visits };
}
