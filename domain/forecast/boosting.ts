// Gradient boosting of quantiles: trees one after the other, each fitted to the side on which the sum so far still errs.
// J. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001), with the check
// function of R. Koenker & G. Bassett, Regression quantiles, Econometrica 46 (1978): ρ(e) = max(q e, (q − 1) e).
// Each leaf adds the q-quantile of what is left in it (Friedman's TreeBoost), shrunk; each tree sees a part of the rows
// and of the features (J. Friedman, Stochastic gradient boosting, 2002). Features are cut into few bins beforehand.
import { BINS, type Binned } from './bins.ts';
import { fixedChance } from './fixed-chance.ts';
import { quantileOf } from './sorted.ts';
import type { Tree, Trees } from './trees.ts';

export interface Boosting {
  readonly rounds: number;
  /** Share of a leaf's quantile that the tree adds. */
  readonly shrinkage: number;
  /** Levels of cuts: 2^depth leaves. */
  readonly depth: number;
  /** Rows that a leaf must hold at least. */
  readonly leafRows: number;
  readonly rowShare: number;
  readonly featureShare: number;
}

/** Fits the q-quantile of the targets, one for each row of the bins, at most 30,000. Deterministic; time grows with rows × features × rounds. */
export function boost(
  { bins, targets }: { readonly bins: Binned; readonly targets: Float64Array },
  q: number,
  how: Boosting,
): Trees {
  const start = quantileOf(Float64Array.from(targets).sort(), q);
  const left = targets.map((target) => target - start);
  const trees = Array.from({ length: how.rounds }, (_, round) => {
    const chance = fixedChance(round + 1);
    const picked = pickSome(left.length, how.rowShare, chance);
    const features = pickSome(bins.columns.length, how.featureShare, chance);
    return grow({ bins, left, picked, features, q, how });
  });
  return { start, trees };
}

interface Growing {
  readonly bins: Binned;
  /** What the trees so far have left of every row's target; less what this tree says, when it has grown. */
  readonly left: Float64Array;
  readonly picked: Int32Array;
  readonly features: Int32Array;
  readonly q: number;
  readonly how: Boosting;
}
interface Cut {
  /** -1: none, everybody goes left. */
  readonly feature: number;
  /** Rows up to this bin go left. */
  readonly bin: number;
  readonly gain: number;
}

function grow(growing: Growing): Tree {
  const { bins, left, picked, how } = growing;
  const marks = Int32Array.from(picked, (row) => ((left[row] as number) > 0 ? 1 + ABOVE : 1));
  const nodes = new Int32Array(picked.length);
  const cuts: Cut[] = [];
  for (let level = 0; level < how.depth; level += 1) {
    const levelCuts = cutsOf(growing, marks, nodes, 2 ** level);
    descend(nodes, picked, levelCuts, bins);
    cuts.push(...levelCuts);
  }
  const leaves = leavesOf(growing, nodes);
  const all = new Int32Array(left.length);
  for (let level = 0; level < how.depth; level += 1)
    descend(all, undefined, cuts.slice(2 ** level - 1, 2 ** (level + 1) - 1), bins);
  for (let row = 0; row < left.length; row += 1) (left[row] as number) -= leaves[all[row] as number] as number;
  return {
    features: cuts.map(({ feature }) => feature),
    cuts: cuts.map(({ feature, bin }) => bins.edges[feature]?.[bin] ?? 0),
    leaves,
  };
}

/** A row counts 1, and ABOVE more when its target lies above the sum so far: both are added up in one figure. */
const ABOVE = 2 ** 16;

/** The best cut of every node of a level. */
function cutsOf({ bins, picked, features, q, how }: Growing, marks: Int32Array, nodes: Int32Array, many: number) {
  const best: Cut[] = Array.from({ length: many }, () => ({ feature: -1, bin: 0, gain: 0 }));
  for (const feature of features) {
    const column = bins.columns[feature] ?? new Uint8Array();
    const sums = new Int32Array(many * BINS);
    for (let at = 0; at < picked.length; at += 1)
      (sums[(nodes[at] as number) * BINS + (column[picked[at] as number] as number)] as number) += marks[at] as number;
    best.forEach((cut, node) => {
      const found = bestBin(sums.subarray(node * BINS, (node + 1) * BINS), q, how.leafRows);
      if (found.gain > cut.gain) best[node] = { feature, ...found };
    });
  }
  return best;
}

/** The cut that parts best: the squared sums of the gradients of both halves, by their number, less those of the whole. */
function bestBin(sums: Int32Array, q: number, leafRows: number): Omit<Cut, 'feature'> {
  const whole = sums.reduce((sum, one) => sum + one, 0);
  const count = whole % ABOVE;
  let best = { bin: 0, gain: 1e-9 };
  if (count < 2 * leafRows) return { ...best, gain: 0 };
  const gradient = (marks: number) => Math.floor(marks / ABOVE) - (1 - q) * (marks % ABOVE);
  const all = gradient(whole);
  let low = 0;
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    low += sums[bin] as number;
    const countLow = low % ABOVE;
    if (countLow < leafRows) continue;
    if (count - countLow < leafRows) break;
    const side = gradient(low);
    const gain = side ** 2 / countLow + (all - side) ** 2 / (count - countLow) - all ** 2 / count;
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

/** From a level's nodes, counted from 0, to those of the next. @param rows which row each place holds; each its own if absent */
function descend(nodes: Int32Array, rows: Int32Array | undefined, cuts: readonly Cut[], { columns }: Binned): void {
  const columnOf = cuts.map(({ feature }) => columns[feature]);
  const binOf = Int32Array.from(cuts, ({ bin }) => bin);
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as number;
    const column = columnOf[node];
    const row = rows ? (rows[at] as number) : at;
    const isRight = column !== undefined && (column[row] as number) > (binOf[node] as number);
    nodes[at] = 2 * node + (isRight ? 1 : 0);
  }
}

function leavesOf({ left, picked, q, how }: Growing, nodes: Int32Array): readonly number[] {
  const held = Array.from({ length: 2 ** how.depth }, (): number[] => []);
  picked.forEach((row, at) => {
    held[nodes[at] as number]?.push(left[row] as number);
  });
  return held.map((errors) => {
    const step = how.shrinkage * quantileOf(Float64Array.from(errors).sort(), q);
    // + 0: JSON knows no -0
    return Math.round(step * 100) / 100 + 0;
  });
}

/** A share of 0 … count − 1, at least one, in order. */
function pickSome(count: number, share: number, chance: () => number): Int32Array {
  const picked = new Int32Array(count);
  let many = 0;
  for (let at = 0; at < count; at += 1) if (chance() < share) picked[many++] = at;
  return picked.subarray(0, Math.max(1, many));
}
