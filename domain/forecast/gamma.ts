// Quantiles of the gamma law, for "when has the n-th desk become free?".

/**
 * Quantile of a gamma law of scale 1 by E. Wilson & M. Hilferty, The distribution of chi-square, PNAS 17 (1931): the cube
 * root of a gamma variable is nearly normal. Good to a few per cent from shape 1 on.
 */
export function gammaQuantile(shape: number, share: number): number {
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(share) / (3 * Math.sqrt(shape));
  return shape * Math.max(0, cubeRoot) ** 3;
}

/** Quantile of the standard normal law, to 0.0005: M. Abramowitz & I. Stegun, Handbook of Mathematical Functions, 26.2.23. */
export function normalQuantile(share: number): number {
  const tail = Math.min(Math.max(Math.min(share, 1 - share), 1e-9), 0.5);
  const t = Math.sqrt(-2 * Math.log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const distance = t - above / below;
  return share < 0.5 ? -distance : distance;
}
