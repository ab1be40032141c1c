// A figure is held against a limit that was measured in the same run: a machine that is shared and slow makes both slow.

/** What a ratio has to be: figure / limit at least, or at most, so much. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

export interface Figure {
  /** What was measured, with its unit. */
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  /** figure / limit; null where nothing can be divided. */
  readonly ratio: number | null;
  /** Null: a figure to be seen beside the others. */
  readonly goal: string | null;
  readonly holds: boolean;
}

/** A nothing out of nothing allowed is a ratio of 0; something is none. */
export function figureOf(measured: {
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  readonly goal?: Goal;
  /** Where it was measured pair by pair and is more than the one divided by the other. */
  readonly ratio?: number;
}): Figure {
  const { name, goal } = measured;
  const figure = rounded(measured.figure);
  const limit = rounded(measured.limit);
  const divided = measured.ratio ?? (measured.figure === 0 ? 0 : measured.figure / measured.limit);
  const ratio = Number.isFinite(divided) ? Math.round(divided * 1000) / 1000 : null;
  return { name, figure, limit, ratio, goal: goal ? inWords(goal) : null, holds: goal ? keeps(divided, goal) : true };
}

/** What the run ends with: 1 when a figure fails its goal. */
export function exitCodeOf(figures: readonly Pick<Figure, 'holds'>[]): 0 | 1 {
  return figures.every(({ holds }) => holds) ? 0 : 1;
}

function keeps(ratio: number, goal: Goal): boolean {
  return 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
}

function inWords(goal: Goal): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The smallest value that so many of 100 values do not exceed. `percent` from 0 to 100; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}
