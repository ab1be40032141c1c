// The night's work: from the visits remembered to trees for each of the three bounds. Pure; run it where nobody waits for it.
import { binned } from './bins.ts';
import { boost } from './boosting.ts';
import { checkLoss, quantileOf } from './sorted.ts';
import { sumOf, type Trees } from './trees.ts';

/** How long somebody waited, s, and then the features found on joining. */
export type Experienced = readonly number[];

export interface Learned {
  /** Visits learned from. */
  readonly visits: number;
  /** One for each share asked for, in s. */
  readonly bounds: readonly Bound[];
}

/** Of the plain forecast so much, and what the trees add, s: beyond what was ever seen the plain forecast goes on. */
export interface Bound {
  readonly slope: number;
  readonly trees: Trees;
}

/** Below this a forest would only repeat chance. */
const FEWEST = 120;
/** Visits at which the trees have as much to say as the plain forecast. */
const HALFWAY = 200;
/** More rows in one tree cost time and teach nothing new. */
const ROWS_A_TREE = 4_500;
/** Beyond this the older half is thinned to every second: the recent past in full, the far past in outline. */
const MOST = 16_000;

/** Bounds for each share, or nothing where too little has been seen. About a second for 10,000 visits. */
export function learn(visits: readonly Experienced[], shares: readonly number[]): Learned | undefined {
  if (visits.length < FEWEST) return undefined;
  const bins = binned(visits.map((visit) => visit.slice(1)));
  const leafRows = Math.max(10, Math.min(60, Math.round(visits.length / 60)));
  const rowShare = Math.min(0.5, ROWS_A_TREE / visits.length);
  const how = { rounds: 120, shrinkage: 0.05, depth: 4, leafRows, rowShare, featureShare: 0.35 };
  const bounds = shares.map((share, which) => {
    const slope = bestSlope(visits, which, share);
    return { slope, trees: boost({ bins, targets: leftBy(visits, which, slope) }, share, how) };
  });
  return { visits: visits.length, bounds };
}

const SLOPES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Half of how much of the plain forecast, with a constant, comes closest to the share's quantile: trees do better with the other half. */
function bestSlope(visits: readonly Experienced[], which: number, share: number): number {
  const losses = SLOPES.map((slope) => {
    const left = leftBy(visits, which, slope).sort();
    const level = quantileOf(left, share);
    return left.reduce((sum, one) => sum + checkLoss(one - level, share), 0);
  });
  return (SLOPES[losses.indexOf(Math.min(...losses))] ?? 0) / 2;
}

/** What is left of the waits; the plain forecast's bounds are the first features. */
function leftBy(visits: readonly Experienced[], which: number, slope: number): Float64Array {
  return Float64Array.from(visits, (visit) => (visit[0] ?? 0) - slope * (visit[which + 1] ?? 0));
}

/** The plain forecast and what the trees say, each by how much stands behind it; ms. */
export function blended(
  plain: readonly number[],
  features: readonly number[],
  learned: Learned | undefined,
): readonly number[] {
  if (!learned) return plain;
  const trust = learned.visits / (learned.visits + HALFWAY);
  return plain.map((ms, which) => {
    const bound = learned.bounds[which];
    if (!bound) return ms;
    const seconds = bound.slope * (features[which] ?? 0) + sumOf(bound.trees, features);
    return (1 - trust) * ms + trust * Math.max(0, seconds) * 1000;
  });
}

/** Adds a visit to those remembered, which stay a bounded number. */
export function rememberVisit(visits: Experienced[], newest: Experienced): Experienced[] {
  visits.push(newest);
  if (visits.length <= MOST) return visits;
  return visits.filter((_, at) => at >= MOST / 2 || at % 2 === 0);
}
