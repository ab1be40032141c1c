// What happened, as numbers: counts, waits, refusals, repairs, and how the machine kept up.
import type { Comparison } from './compare.ts';
import type { Journal } from './journal.ts';
import type { Repair, Visit } from './repair.ts';

/** Waits in seconds. */
export interface Waits {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly ninety: number;
}
export interface Side {
  readonly served: Waits;
  readonly gaveUp: Waits;
}
export interface Outcome {
  readonly rows: number;
  readonly issued: number;
  readonly log: Side;
  /** Absent when the ledger could not be read. */
  readonly ledger?: Side;
  readonly others: number;
  readonly equal: boolean;
  readonly differences: Comparison['differences'];
  readonly refusals: Readonly<Record<string, number>>;
  readonly errors: Journal['errors'];
  readonly repairedRows: number;
  /** Repaired rows by kind. */
  readonly repaired: Readonly<Record<string, number>>;
  readonly repairs: readonly Repair[];
}

export interface Facts {
  readonly visits: readonly Visit[];
  readonly repairs: readonly Repair[];
  readonly issued: number;
  readonly journal: Journal;
  readonly comparison: Comparison | undefined;
}

export function outcomeOf({ visits, repairs, issued, journal, comparison }: Facts): Outcome {
  const differences = comparison?.differences ?? [];
  return {
    ...{ rows: visits.length, issued, log: logSide(visits) },
    ...(comparison ? { ledger: ledgerSide(comparison) } : {}),
    ...{ others: comparison?.others ?? 0, equal: comparison !== undefined && differences.length === 0, differences },
    ...{ refusals: Object.fromEntries(journal.refusals), errors: journal.errors },
    repairedRows: new Set(repairs.map(({ line }) => line)).size,
    repaired: rowsByKind(repairs),
    repairs,
  };
}

function logSide(visits: readonly Visit[]): Side {
  const waitOf = ({ waitEnds, arrived }: Visit) => waitEnds - arrived;
  return {
    served: waits(visits.filter(({ served }) => served).map(waitOf)),
    gaveUp: waits(visits.filter(({ served }) => !served).map(waitOf)),
  };
}

function ledgerSide({ rows }: Comparison): Side {
  const ended = (outcome: string) =>
    rows.flatMap(({ ticket }) => (ticket?.outcome === outcome ? [ticket.waited / 1000] : []));
  return { served: waits(ended('served')), gaveUp: waits(ended('gaveUp')) };
}

export function waits(seconds: readonly number[]): Waits {
  const sum = seconds.reduce((total, wait) => total + wait, 0);
  const mean = seconds.length > 0 ? sum / seconds.length : 0;
  return { count: seconds.length, mean, median: quantile(seconds, 0.5), ninety: quantile(seconds, 0.9) };
}

/** The smallest value that this share of the values does not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function rowsByKind(repairs: readonly Repair[]): Record<string, number> {
  const kinds = Map.groupBy(repairs, ({ kind }) => kind);
  return Object.fromEntries([...kinds].map(([kind, ofKind]) => [kind, new Set(ofKind.map(({ line }) => line)).size]));
}
