// Gradient boosting of quantiles: trees one after the other, each fitted to the side on which the sum so far still errs.
// J. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001), with the check
// function of R. Koenker & G. Bassett, Regression quantiles, Econometrica 46 (1978): ρ(e) = max(q e, (q − 1) e).
// Each leaf adds the q-quantile of what is left in it (Friedman's TreeBoost), shrunk; each tree sees a part of the rows
// and of the features (J. Friedman, Stochastic gradient boosting, 2002). Features are cut into few bins beforehand.
import { type Binned, binned } from './bins.ts';
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

/** Fits the q-quantile of `targets` given the rows. Deterministic; time grows with rows × features × rounds. */
export function boost(rows: readonly (readonly number[])[], targets: Float64Array, q: number, how: Boosting): Trees {
  const start = quantileOf(Float64Array.from(targets).sort(), q);
  const grower = new Grower(binned(rows), targets, q, how);
  const left = targets.map((target) => target - start);
  return { start, trees: Array.from({ length: how.rounds }, (_, round) => grower.grow(left, round)) };
}

class Grower {
  readonly #bins: Binned;
  readonly #q: number;
  readonly #how: Boosting;
  readonly #nodeOf: Int32Array;
  readonly #side: Float64Array;

  constructor(bins: Binned, targets: Float64Array, q: number, how: Boosting) {
    this.#bins = bins;
    this.#q = q;
    this.#how = how;
    this.#nodeOf = new Int32Array(targets.length);
    this.#side = new Float64Array(targets.length);
  }

  /** One tree; what is left of every row shrinks by what the tree says of it. */
  grow(left: Float64Array, round: number): Tree {
    const { depth, rowShare, featureShare } = this.#how;
    const chance = fixedChance(round + 1);
    const rows = pickSome(left.length, rowShare, chance);
    const features = pickSome(this.#bins.columns.length, featureShare, chance);
    for (let row = 0; row < left.length; row += 1) this.#side[row] = (left[row] as number) > 0 ? this.#q : this.#q - 1;
    this.#nodeOf.fill(0);
    const cuts: Cut[] = [];
    for (let level = 0; level < depth; level += 1) {
      cuts.push(...this.#cutLevel(level, rows, features));
      this.#descend(cuts);
    }
    const leaves = this.#leaves(left, rows);
    for (let row = 0; row < left.length; row += 1)
      (left[row] as number) -= leaves[(this.#nodeOf[row] as number) - cuts.length] as number;
    return {
      features: cuts.map(({ feature }) => feature),
      cuts: cuts.map(({ feature, bin }) => (feature < 0 ? 0 : (this.#bins.edges[feature]?.[bin] ?? 0))),
      leaves,
    };
  }

  /** The best cut of every node of a level. */
  #cutLevel(level: number, rows: Int32Array, features: Int32Array): readonly Cut[] {
    const first = 2 ** level - 1;
    const best: Cut[] = Array.from({ length: 2 ** level }, () => ({ feature: -1, bin: 0, gain: 1e-9 }));
    for (const feature of features) this.#tryFeature(feature, { first, best, rows });
    return best;
  }

  #tryFeature(feature: number, { first, best, rows }: { first: number; best: Cut[]; rows: Int32Array }): void {
    const column = this.#bins.columns[feature] ?? new Uint8Array();
    const bins = (this.#bins.edges[feature]?.length ?? 0) + 1;
    const counts = new Float64Array(best.length * bins);
    const sides = new Float64Array(best.length * bins);
    const [nodeOf, side] = [this.#nodeOf, this.#side];
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const cell = ((nodeOf[row] as number) - first) * bins + (column[row] as number);
      (counts[cell] as number) += 1;
      (sides[cell] as number) += side[row] as number;
    }
    best.forEach((cut, node) => {
      const from = node * bins;
      const found = bestBin(counts.subarray(from, from + bins), sides.subarray(from, from + bins), this.#how.leafRows);
      if (found.gain > cut.gain) best[node] = { feature, ...found };
    });
  }

  #descend(cuts: readonly Cut[]): void {
    const nodeOf = this.#nodeOf;
    const columns = cuts.map(({ feature }) => this.#bins.columns[feature]);
    const bins = Uint8Array.from(cuts, ({ bin }) => bin);
    for (let row = 0; row < nodeOf.length; row += 1) {
      const node = nodeOf[row] as number;
      const column = columns[node];
      const isRight = column !== undefined && (column[row] as number) > (bins[node] as number);
      nodeOf[row] = 2 * node + (isRight ? 2 : 1);
    }
  }

  #leaves(left: Float64Array, rows: Int32Array): readonly number[] {
    const count = 2 ** this.#how.depth;
    const held = Array.from({ length: count }, (): number[] => []);
    for (const row of rows) held[(this.#nodeOf[row] as number) - count + 1]?.push(left[row] as number);
    return held.map((errors) => {
      const step = this.#how.shrinkage * quantileOf(Float64Array.from(errors).sort(), this.#q);
      return Math.round(step * 100) / 100;
    });
  }
}

interface Cut {
  readonly feature: number;
  /** Rows up to this bin go left. */
  readonly bin: number;
  readonly gain: number;
}

/** The cut that parts the sides best: the squared sums of both halves by their number, less those of the whole. */
function bestBin(counts: Float64Array, sides: Float64Array, leafRows: number): Omit<Cut, 'feature'> {
  let [count, side] = [0, 0];
  for (let bin = 0; bin < counts.length; bin += 1) {
    count += counts[bin] as number;
    side += sides[bin] as number;
  }
  let best = { bin: 0, gain: 0 };
  let [countLeft, sideLeft] = [0, 0];
  for (let bin = 0; bin < counts.length - 1; bin += 1) {
    countLeft += counts[bin] as number;
    sideLeft += sides[bin] as number;
    const countRight = count - countLeft;
    if (countLeft < leafRows || countRight < leafRows) continue;
    const gain = sideLeft ** 2 / countLeft + (side - sideLeft) ** 2 / countRight - side ** 2 / count;
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

/** A share of 0 … count − 1, at least one, in order. */
function pickSome(count: number, share: number, chance: () => number): Int32Array {
  const picked = new Int32Array(count);
  let many = 0;
  for (let at = 0; at < count; at += 1) if (chance() < share) picked[many++] = at;
  return picked.subarray(0, Math.max(1, many));
}
