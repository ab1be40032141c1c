// The name that somebody probably meant, for faults that a hall's manager reads.

/** The nearest of the names, or undefined when none is within a third of the word's length (at least two letters) of it. */
export function nearName(word: string, names: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = names
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= limit && distance < name.length)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell({ a, b, rows, row, i, j }));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function cell(at: { a: string; b: string; rows: number[][]; row: number[]; i: number; j: number }): number {
  const { a, b, rows, row, i, j } = at;
  const cost = a[i - 1] === b[j - 1] ? 0 : 1;
  const above = rows[i - 1] ?? [];
  const best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1) : best;
}
