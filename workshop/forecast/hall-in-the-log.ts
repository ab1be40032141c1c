// The hall's own forecaster lives through the log as the server's does through a ledger: it is fed with what has happened,
// trained every night, and asked at every arrival before it learns of it.
import { Forecaster, type ForecastFact, learnFrom, type WaitForecast } from '../../domain/forecast/forecaster.ts';
import type { Line } from '../../domain/forecast/line.ts';
import type { LoggedDay } from './log-days.ts';
import { inPopulation, type LogMoment, logMoments } from './log-hall.ts';

/** One arrival of the population: what could be known then, what was said, what came. Waits in s. */
export interface Asked {
  readonly day: string;
  readonly line: Line;
  /** Waits of those who were called last, newest last. */
  readonly lately: readonly number[];
  /** Undefined where the hall could not say, or was not asked because the day is one to learn from. */
  readonly hall: WaitForecast | undefined;
  readonly hallMs: number;
  readonly waited: number;
}

const PRIOR = {
  // as a pack would state them for a centre of this kind: round figures, not the log's
  expectedMinutes: { PS: 3, PE: 3, NE: 4, NW: 2, IN: 5, TT: 1, AA: 3 },
  confidence: 0.8,
};
/** Before the test it is trained for so many nights: enough for its bounds to be calibrated by trained forecasts. */
const NIGHTS_BEFORE = 7;

/** So many of the last waits are kept for the peers. */
const LATELY = 10;

interface Run {
  readonly learned: readonly LoggedDay[];
  readonly tested: readonly LoggedDay[];
  readonly leads: ReadonlyMap<string, number>;
}

/** Everybody of the population in the order of arrival. Waits are filled in afterwards and known to nobody before. */
export function liveThrough({ learned, tested, leads }: Run): readonly Asked[] {
  const forecaster = new Forecaster(PRIOR);
  const nights = new Set([...learned.slice(-NIGHTS_BEFORE), ...tested].map(({ day }) => day));
  const firstTested = tested[0]?.day ?? '';
  const asked: Asked[] = [];
  let [today, lately] = ['', [] as readonly number[]];
  for (const moment of logMoments([...learned, ...tested], leads)) {
    if (moment.kind === 'arrives') {
      const day = new Date(moment.line.at).toISOString().slice(0, 10);
      if (day !== today && nights.has(day)) forecaster.adopt(learnFrom(forecaster.memory(), PRIOR));
      today = day;
      if (inPopulation(moment.visit))
        asked.push(askHall({ forecaster, moment, day, lately, isTested: day >= firstTested }));
    }
    if (moment.kind === 'called' && moment.visit.queued) lately = [...lately, waitOf(moment)].slice(-LATELY);
    forecaster.observe(factOf(moment));
  }
  return asked;
}

interface Question {
  readonly forecaster: Forecaster;
  readonly moment: Extract<LogMoment, { kind: 'arrives' }>;
  readonly day: string;
  readonly lately: readonly number[];
  readonly isTested: boolean;
}

function askHall({ forecaster, moment, day, lately, isTested }: Question): Asked {
  const { line } = moment;
  const start = performance.now();
  const hall = isTested ? forecaster.forecast(line) : undefined;
  return { day, line, lately, hall, hallMs: performance.now() - start, waited: waitOf(moment) };
}

function waitOf({ visit }: LogMoment): number {
  return (visit.waitEnds - visit.arrived) / 1000;
}

function factOf(moment: LogMoment): ForecastFact {
  const { visit } = moment;
  const ticketId = `${visit.line} ${visit.arrived}`;
  switch (moment.kind) {
    case 'arrives':
      return { kind: 'joined', ticketId, line: moment.line };
    case 'served':
      return { kind: 'served', serviceId: visit.service, from: moment.from, to: moment.to };
    case 'called':
    case 'gaveUp':
      return { kind: moment.kind, ticketId, at: moment.at };
    default:
      return moment satisfies never;
  }
}
