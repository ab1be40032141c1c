/**
 * The count that a share of such half-hours does not exceed: Poisson counts whose mean is itself uncertain (negative
 * binomial). @param of.variance of the mean, as a share of its square
 */
export function quantileOfCount(
  { mean, variance }: { readonly mean: number; readonly variance: number },
  share: number,
): number {
  if (mean <= 0) return 0;
  const shape = 1 / Math.max(variance, 1e-6);
  const odds = mean / (mean + shape);
  // in logarithms: the first term of a large mean is too small for a number
  let logTerm = -shape * Math.log1p(mean / shape);
  let total = Math.exp(logTerm);
  for (let count = 0; count < 100_000; count++) {
    if (total >= share) return count;
    logTerm += Math.log((odds * (shape + count)) / (count + 1));
    total += Math.exp(logTerm);
  }
  return mean;
}
