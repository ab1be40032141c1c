// A sum of small decision trees: what a night's training leaves behind, and what a forecast asks. Plain JSON.

/**
 * A tree of full depth, stored by levels: node n has the children 2n + 1 and 2n + 2.
 * A customer whose feature is at most the cut goes left. `feature` -1: everybody goes left.
 */
export interface Tree {
  readonly features: readonly number[];
  readonly cuts: readonly number[];
  /** From left to right; what the tree adds. */
  readonly leaves: readonly number[];
}

export interface Trees {
  /** The forecast before any tree has spoken. */
  readonly start: number;
  readonly trees: readonly Tree[];
}

export function sumOf({ start, trees }: Trees, features: readonly number[]): number {
  return trees.reduce((sum, tree) => sum + leafOf(tree, features), start);
}

function leafOf(tree: Tree, features: readonly number[]): number {
  const inner = tree.features.length;
  let node = 0;
  while (node < inner) {
    const feature = tree.features[node] ?? -1;
    const goesRight = feature >= 0 && (features[feature] ?? 0) > (tree.cuts[node] ?? 0);
    node = 2 * node + (goesRight ? 2 : 1);
  }
  return tree.leaves[node - inner] ?? 0;
}
