// [S-07, O-15] "open one more": the few changes that help most, in figures, or nothing. All alternatives meet the same
// futures; what differs by less than the futures' own chance is not said.
import type { Advice, AdviceReport, Outlook, Range } from '../../contract/advice.ts';
import type { ComingRates } from '../volume/today.ts';
import type { Change } from './changes.ts';
import { CURVE_STEP_MS, type Figures, fewerLate, type Spread } from './figures.ts';
import { playFutures } from './futures.ts';
import type { ServiceHistory } from './learned.ts';
import type { LiveHall } from './live-hall.ts';
import type { FutureDesk, HallModel } from './model.ts';
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
const FIRST_LOOK = 30;
const LOOKED_AT = 3;
const TEN_MINUTES_MS = 600_000;
/** A change that spares fewer customers is not worth a walk, nor surely told from chance. */
const WORTH = 2;

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
/** A change with what it does in every future. */
interface Tried {
  readonly change: Change;
  readonly desks: readonly FutureDesk[];
  readonly figures: Figures;
}

/** The best change; one more counter on top of it; and a line that an open counter could take up instead. */
function remedies(live: LiveHall, model: HallModel, known: Known): readonly Proposal[] {
  const promising = firstLook(live, model, { base: model.desks, of: live.changes, ...known });
  const tried = played(model, promising.slice(0, LOOKED_AT), known)
    .filter(({ figures }) => isWorthIt(known.asIs, figures))
    .sort((one, other) => one.figures.late.mean - other.figures.late.mean);
  const [best] = tried;
  if (!best) return [];
  const second = oneMoreOnTop(live, model, best, known);
  const help = tried.find(({ change }) => change.kind === 'help' && change !== best.change);
  return [
    proposal(best.change, {
      asIs: known.asIs,
      now: best.figures,
      inTen: inTenMinutes(live, model, best.change, known),
    }),
    ...(second
      ? [{ ...proposal(second.change, { asIs: best.figures, now: second.figures }), besides: best.change.counterId }]
      : []),
    ...(help ? [proposal(help.change, { asIs: known.asIs, now: help.figures })] : []),
  ];
}

function oneMoreOnTop(live: LiveHall, model: HallModel, best: Tried, { seed }: Known): Tried | undefined {
  if (best.change.kind !== 'open' || best.figures.late.mean < WORTH) return undefined;
  const [first] = best.change.people ?? [];
  // one person sits at one counter
  const others = live.changes.flatMap((change) => {
    const people = (change.people ?? []).filter((staff) => staff !== first);
    const isOther = change.kind === 'open' && change.counterId !== best.change.counterId && people.length > 0;
    return isOther ? [{ ...change, people }] : [];
  });
  const known = { asIs: best.figures, seed };
  const promising = firstLook(live, model, { base: best.desks, of: others, ...known });
  const [second] = played(model, promising.slice(0, 1), known);
  return second && isWorthIt(best.figures, second.figures) ? second : undefined;
}

/** Changes on top of some desks by how many late customers they seem to spare: of those for the same line only the best. */
function firstLook(
  live: LiveHall,
  model: HallModel,
  { base, of, seed }: Known & { readonly base: readonly FutureDesk[]; readonly of: readonly Change[] },
): readonly Omit<Tried, 'figures'>[] {
  const changes = of.filter(({ kind }) => kind !== 'close');
  const tried = changes.map((change) => ({ change, desks: desksAfter(live, base, change, 0) }));
  const [before, ...after] = playFutures(model, [base, ...tried.map(({ desks }) => desks)], {
    futures: FIRST_LOOK,
    seed,
  });
  if (!before) return [];
  const lines = new Set<string>();
  return tried
    .map((one, at) => ({ ...one, fewer: fewerLate(before, after[at] ?? before).mean }))
    .filter(({ fewer }) => fewer > 0)
    .sort((one, other) => other.fewer - one.fewer)
    .filter(({ change: { kind, lines: its } }) => {
      const line = `${kind} ${its?.own[0]}`;
      return !lines.has(line) && lines.add(line);
    });
}

function played(model: HallModel, changes: readonly Omit<Tried, 'figures'>[], { seed }: Known): readonly Tried[] {
  const figures = playFutures(
    model,
    changes.map(({ desks }) => desks),
    { futures: FUTURES, seed },
  );
  return changes.flatMap((one, at) => (figures[at] ? [{ ...one, figures: figures[at] }] : []));
}

function inTenMinutes(live: LiveHall, model: HallModel, change: Change, { seed }: Known): Figures | undefined {
  if (change.kind !== 'open') return undefined;
  const desks = desksAfter(live, model.desks, change, TEN_MINUTES_MS);
  return playFutures(model, [desks], { futures: FUTURES, seed })[0];
}

/** At least two customers, a noticeable part of all, and more than the futures differ by chance. */
function isWorthIt(before: Figures, after: Figures): boolean {
  const fewer = fewerLate(before, after);
  return fewer.mean > 2 * fewer.error && fewer.mean >= WORTH && fewer.mean >= 0.03 * before.late.mean;
}

/** When nobody would be late: a counter without which nobody would be late either, and nobody wait much. */
function closings(live: LiveHall, model: HallModel, { asIs, seed }: Known): readonly Proposal[] {
  const changes = live.changes.filter(({ kind }) => kind === 'close');
  const played = playFutures(
    model,
    changes.map((change) => desksAfter(live, model.desks, change, 0)),
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

function proposal(
  change: Change,
  played: { readonly asIs: Figures; readonly now: Figures; readonly inTen?: Figures | undefined },
): Proposal {
  const { kind, counterId, people = [], queueId, queues } = change;
  return {
    ...{ kind, counterId, people },
    ...(queueId && queues ? { queueId, queues } : {}),
    outlook: outlook(played.now),
    ...(played.inTen ? { lateInTen: whole(played.inTen.late).mean } : {}),
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
