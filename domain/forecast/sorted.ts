// Small arithmetic on lists of figures.

/** The value below which a share of a sorted list lies, between neighbours in proportion; 0 of an empty list. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0;
  const place = Math.min(sorted.length - 1, Math.max(0, share * (sorted.length - 1)));
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/** The mean, or `none` of an empty list. */
export function meanOf(values: readonly number[], none = 0): number {
  if (values.length === 0) return none;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a forecast of the q-quantile loses by an error, wait less forecast: q per unit too short, 1 − q too long. Koenker & Bassett's check function. */
export function checkLoss(error: number, q: number): number {
  return error >= 0 ? q * error : (q - 1) * error;
}
