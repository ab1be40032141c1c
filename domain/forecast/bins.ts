// Features cut into at most 32 bins that hold about as many rows each: a tree then compares a few cuts instead of all.

export interface Binned {
  /** Per feature the bin of every row. */
  readonly columns: readonly Uint8Array[];
  /** Per feature the upper edges of its bins but for the last, rising. A value is in the first bin whose edge it does not exceed. */
  readonly edges: readonly (readonly number[])[];
}

export const BINS = 32;

/** @param rows all of one length, finite figures */
export function binned(rows: readonly (readonly number[])[]): Binned {
  const features = Array.from({ length: rows[0]?.length ?? 0 }, (_, feature) => feature);
  const edges = features.map((feature) => edgesOf(Float64Array.from(rows, (row) => row[feature] ?? 0)));
  const columns = edges.map((cuts, feature) => Uint8Array.from(rows, (row) => binOf(cuts, row[feature] ?? 0)));
  return { columns, edges };
}

function edgesOf(values: Float64Array): readonly number[] {
  values.sort();
  const last = values.at(-1) ?? 0;
  const picked = Array.from(
    { length: BINS - 1 },
    (_, at) => values[Math.floor(((at + 1) * values.length) / BINS)] ?? last,
  );
  return [...new Set(picked)].filter((edge) => edge < last);
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
