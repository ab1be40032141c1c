// [S-07, O-15] "open one more": the few changes that help most, in figures, or nothing. All alternatives meet the same
// futures; what differs by less than the futures' own chance is not said.
import type { Advice, AdviceReport, Outlook, Range } from '../../contract/advice.ts';
import type { ComingRates } from '../volume/today.ts';
import type { Change } from './changes.ts';
import { CURVE_STEP_MS, type Figures, fewerLate, type Spread } from './figures.ts';
import { playFutures } from './futures.ts';
import type { ServiceHistory } from './learned.ts';
import type { LiveHall } from './live-hall.ts';
import type { HallModel } from './model.ts';
import { desksAfter, HORIZON_MS, modelOf } from './model-of.ts';

/** An advice before it has its name, with what it foretells for the hour after. */
export interface Proposal extends Omit<Advice, 'adviceId'> {
  readonly foretold: { readonly without: Range; readonly with: Range };
}
export interface Advised extends Omit<AdviceReport, 'advice'> {
  readonly advice: readonly Proposal[];
}

const FUTURES = 500;
/** Enough to see which changes are worth a closer look. */
const FIRST_LOOK = 40;
const LOOKED_AT = 4;
const PROPOSED = 3;
const TEN_MINUTES_MS = 600_000;
/** A change that spares fewer than one customer is not worth a walk. */
const WORTH = 1;

/** @param seed the same for a whole day, so that figures move with the hall and not with the dice */
export function advise(
  live: LiveHall,
  known: { readonly history: ServiceHistory; readonly coming: ComingRates | undefined },
  seed: number,
): Advised {
  const said = { at: live.at, limitMs: live.limitMs, horizonMs: HORIZON_MS, waiting: [], advice: [] };
  if (!known.coming) return { ...said, state: 'tooLittle' };
  const model = modelOf(live, known);
  const [asIs] = playFutures(model, [model.desks], { futures: FUTURES, seed });
  if (!asIs) return { ...said, state: 'tooLittle' };
  const report = {
    ...said,
    asIs: outlook(asIs),
    waiting: asIs.waiting.map((spread, at) => ({ at: live.at + at * CURVE_STEP_MS, ...tenths(spread) })),
    arrivalsFrom: known.coming.from,
  };
  if (asIs.late.mean < 0.5) {
    const advice = closings(live, model, { asIs, seed });
    return { ...report, state: advice.length > 0 ? 'ready' : 'nothingNeeded', advice };
  }
  const advice = remedies(live, model, { asIs, seed });
  return { ...report, state: advice.length > 0 ? 'ready' : whyNothing(live), advice };
}

interface Known {
  readonly asIs: Figures;
  readonly seed: number;
}

/** Counters to open and lines to take up, those that spare most customers first. */
function remedies(live: LiveHall, model: HallModel, { asIs, seed }: Known): readonly Proposal[] {
  const changes = promising(live, model, { seed });
  const played = playFutures(
    model,
    changes.flatMap((change) => [desksAfter(live, model, change, 0), desksAfter(live, model, change, TEN_MINUTES_MS)]),
    { futures: FUTURES, seed },
  );
  const helping = changes.flatMap((change, at) => {
    const [now, inTen] = [played[2 * at], played[2 * at + 1]];
    if (!now || !inTen) return [];
    const fewer = fewerLate(asIs, now);
    const isSure = fewer.mean > 2 * fewer.error && fewer.mean >= WORTH && fewer.mean >= 0.1 * asIs.late.mean;
    return isSure ? [{ change, fewer: fewer.mean, proposal: proposal(change, { asIs, now, inTen }) }] : [];
  });
  return helping
    .sort((one, other) => other.fewer - one.fewer)
    .slice(0, PROPOSED)
    .map(({ proposal: best }) => best);
}

/** The changes worth a closer look: of counters that would take up the same line only the best. */
function promising(live: LiveHall, model: HallModel, { seed }: { readonly seed: number }): readonly Change[] {
  const changes = live.changes.filter(({ kind }) => kind !== 'close');
  const desks = changes.map((change) => desksAfter(live, model, change, 0));
  const [asIs, ...played] = playFutures(model, [model.desks, ...desks], { futures: FIRST_LOOK, seed });
  if (!asIs) return [];
  const sorted = changes
    .map((change, at) => ({ change, fewer: fewerLate(asIs, played[at] ?? asIs).mean }))
    .filter(({ fewer }) => fewer > 0)
    .sort((one, other) => other.fewer - one.fewer);
  const lines = new Set<string>();
  return sorted
    .filter(({ change: { kind, lines: its } }) => {
      const line = `${kind} ${its?.own[0]}`;
      return !lines.has(line) && lines.add(line);
    })
    .slice(0, LOOKED_AT)
    .map(({ change }) => change);
}

/** When nobody would be late: a counter without which nobody would be late either, and nobody wait much. */
function closings(live: LiveHall, model: HallModel, { asIs, seed }: Known): readonly Proposal[] {
  const changes = live.changes.filter(({ kind }) => kind === 'close');
  const played = playFutures(
    model,
    changes.map((change) => desksAfter(live, model, change, 0)),
    { futures: FIRST_LOOK * 2, seed },
  );
  const harmless = changes
    .map((change, at) => ({ change, now: played[at] }))
    .filter(({ now }) => now && now.late.high === 0 && now.longestMs.mean < live.limitMs / 2)
    .sort((one, other) => (one.now?.meanWaitMs ?? 0) - (other.now?.meanWaitMs ?? 0));
  const [best] = harmless;
  return best?.now ? [proposal(best.change, { asIs, now: best.now })] : [];
}

function whyNothing({ changes, desks }: LiveHall): 'noneFree' | 'nothingHelps' {
  const isOneClosed = desks.some(({ isOpen, serving }) => !isOpen && !serving);
  return isOneClosed && !changes.some(({ kind }) => kind === 'open') ? 'noneFree' : 'nothingHelps';
}

function proposal(change: Change, played: { asIs: Figures; now: Figures; inTen?: Figures }): Proposal {
  const { kind, counterId, people = [], queueId, queues } = change;
  return {
    ...{ kind, counterId, people },
    ...(queueId && queues ? { queueId, queues } : {}),
    outlook: outlook(played.now),
    ...(kind === 'open' && played.inTen ? { lateInTen: whole(played.inTen.late).mean } : {}),
    foretold: { without: whole(played.asIs.lateFirstHour), with: whole(played.now.lateFirstHour) },
  };
}

function outlook({ late, meanWaitMs, wait80Ms, longestMs, gaveUp }: Figures): Outlook {
  return {
    ...{ late: whole(late), meanWait: Math.round(meanWaitMs), wait80: Math.round(wait80Ms) },
    ...{ longest: whole(longestMs), gaveUp: Math.round(gaveUp) },
  };
}

/** Customers are whole: no figure is finer than what it counts. */
function whole({ mean, low, high }: Spread): Range {
  return { mean: Math.round(mean), low: Math.round(low), high: Math.round(high) };
}

function tenths({ mean, low, high }: Spread): Range {
  return { mean: Math.round(mean * 10) / 10, low, high };
}
