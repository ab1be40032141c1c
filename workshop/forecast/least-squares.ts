/** The weights w that make rows · w come closest to the targets, by the normal equations with a breath of ridge against columns that never change. */
export function solved(rows: readonly (readonly number[])[], targets: readonly number[]): readonly number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, (_, at) =>
    Array.from({ length: size + 1 }, (__, to) => (at === to ? 1e-6 * (1 + rows.length) : 0)),
  );
  rows.forEach((row, which) => {
    matrix.forEach((line, at) => {
      for (let to = 0; to < size; to += 1) line[to] = (line[to] ?? 0) + (row[at] ?? 0) * (row[to] ?? 0);
      line[size] = (line[size] ?? 0) + (row[at] ?? 0) * (targets[which] ?? 0);
    });
  });
  for (let at = 0; at < size; at += 1) eliminate(matrix, at);
  return matrix.map((line, at) => (line[size] ?? 0) / (line[at] || 1));
}

/** Gauss and Jordan: a symmetric positive matrix needs no pivoting. */
function eliminate(matrix: number[][], at: number): void {
  const pivot = matrix[at];
  if (!pivot) return;
  matrix.forEach((line, other) => {
    if (other === at) return;
    const factor = (line[at] ?? 0) / (pivot[at] || 1);
    for (let to = at; to < line.length; to += 1) line[to] = (line[to] ?? 0) - factor * (pivot[to] ?? 0);
  });
}
