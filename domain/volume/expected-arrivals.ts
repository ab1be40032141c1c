// [S-01] business volume: how many will come, by half-hour and service, from weekdays and half-hours that were, the more
// carefully the less is known. A cell's own mean (this weekday, this half-hour, this service) is drawn towards what the
// service, the weekday and the half-hour say by themselves: a gamma prior and Poisson counts.

import { quantileOfCount } from './count-quantile.ts';
import { type DayOfArrivals, SLOTS, weekdayOf } from './history.ts';

export interface ExpectedSlot {
  /** Of the hall's day, from midnight. */
  readonly fromMinute: number;
  /** Eight in ten such half-hours lie between low and high; mid is the mean. */
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Mean by service. */
  readonly services: Readonly<Record<string, number>>;
}
export interface ExpectedArrivals {
  readonly date: string;
  /** Days that it is made from. */
  readonly daysKnown: number;
  /** Variance of a whole day about its expectation, as a share of the square of it. */
  readonly dayVariance: number;
  /** One for each half-hour from midnight on. */
  readonly slots: readonly ExpectedSlot[];
}

/** Fewer days say nothing about a weekday. */
export const FEWEST_DAYS = 3;
/** A day counts half as much as one eight weeks later. */
const HALF_LIFE_DAYS = 56;
/** Days of a weekday, and customers of a service, that the general picture weighs. */
const CELL_WEIGHT = 6;
const PROFILE_WEIGHT = 50;
/** Before much was seen: days differ by a fifth, half-hours by a little more. */
const PRIOR_VARIANCE = 0.04;
const PRIOR_VARIANCE_DAYS = 5;
const SLOT_VARIANCE = 0.02;

/**
 * @param days earlier days; the day itself and later ones are left out
 * @param isOpen whether the hall gives numbers in a half-hour of that date; nobody comes to a closed hall
 * @returns undefined when fewer than three days are known
 */
export function expectedArrivals(
  days: readonly DayOfArrivals[],
  date: string,
  isOpen: (slot: number) => boolean = () => true,
): ExpectedArrivals | undefined {
  const known = days.filter((day) => day.date < date);
  if (known.length < FEWEST_DAYS) return undefined;
  const seen = known.map((day) => ({ ...day, weight: 0.5 ** (daysBetween(day.date, date) / HALF_LIFE_DAYS) }));
  const weekday = weekdayOf(date);
  const { factor, variance } = weekdayFactor(seen, weekday);
  const cells = cellsOf(seen, weekday, factor);
  const slots = Array.from({ length: SLOTS }, (_, slot) =>
    expectedSlot(slot, { cells: isOpen(slot) ? cells : [], variance: variance + SLOT_VARIANCE }),
  );
  return { date, daysKnown: known.length, dayVariance: variance, slots };
}

interface Seen extends DayOfArrivals {
  readonly weight: number;
}
interface Cell {
  readonly serviceId: string;
  readonly means: readonly number[];
}

function expectedSlot(
  slot: number,
  { cells, variance }: { readonly cells: readonly Cell[]; readonly variance: number },
): ExpectedSlot {
  const services = Object.fromEntries(
    cells.flatMap(({ serviceId, means }) => ((means[slot] ?? 0) > 0.0005 ? [[serviceId, means[slot] ?? 0]] : [])),
  );
  const mid = Object.values(services).reduce((sum, mean) => sum + mean, 0);
  const quantile = (share: number) => quantileOfCount({ mean: mid, variance }, share);
  return { fromMinute: slot * 30, low: quantile(0.1), mid, high: quantile(0.9), services };
}

function cellsOf(seen: readonly Seen[], weekday: number, factor: number): readonly Cell[] {
  const weights = sum(seen.map(({ weight }) => weight));
  const sameDays = seen.filter((day) => day.weekday === weekday);
  const sameWeight = sum(sameDays.map(({ weight }) => weight));
  const everybody = smooth(
    normalised(addUp(seen.map(({ weight, counts }) => scaled(addUp(Object.values(counts)), weight)))),
  );
  return [...new Set(seen.flatMap(({ counts }) => Object.keys(counts)))].sort().map((serviceId) => {
    const all = addUp(seen.map(({ weight, counts }) => scaled(counts[serviceId] ?? [], weight)));
    const same = addUp(sameDays.map(({ weight, counts }) => scaled(counts[serviceId] ?? [], weight)));
    const total = sum(all);
    const perDay = (total / weights) * factor;
    const means = everybody.map((share, slot) => {
      const general = (perDay * (PROFILE_WEIGHT * share + (all[slot] ?? 0))) / (PROFILE_WEIGHT + total);
      return (CELL_WEIGHT * general + (same[slot] ?? 0)) / (CELL_WEIGHT + sameWeight);
    });
    return { serviceId, means };
  });
}

/** How busy this weekday is against the mean day, and how much days differ beyond what chance alone does. */
function weekdayFactor(seen: readonly Seen[], weekday: number): { readonly factor: number; readonly variance: number } {
  const mean = sum(seen.map(({ weight, total }) => weight * total)) / sum(seen.map(({ weight }) => weight));
  const factorOf = (of: number) => {
    const same = seen.filter((day) => day.weekday === of);
    return (
      (1 + sum(same.map(({ weight, total }) => (weight * total) / mean))) / (1 + sum(same.map(({ weight }) => weight)))
    );
  };
  const factors = new Map([1, 2, 3, 4, 5, 6, 7].map((of) => [of, factorOf(of)]));
  const beyond = seen.map(({ weekday: of, total, weight }) => {
    const expected = mean * (factors.get(of) ?? 1);
    return { weight, variance: ((total - expected) ** 2 - expected) / expected ** 2 };
  });
  const weights = sum(beyond.map(({ weight }) => weight));
  const found = sum(beyond.map(({ weight, variance }) => weight * variance));
  const variance = (PRIOR_VARIANCE_DAYS * PRIOR_VARIANCE + found) / (PRIOR_VARIANCE_DAYS + weights);
  return { factor: factors.get(weekday) ?? 1, variance: Math.min(0.5, Math.max(0.005, variance)) };
}

function addUp(rows: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: SLOTS }, (_, slot) => sum(rows.map((row) => row[slot] ?? 0)));
}

function scaled(counts: readonly number[], by: number): readonly number[] {
  return counts.map((count) => count * by);
}

function normalised(counts: readonly number[]): readonly number[] {
  const total = sum(counts);
  return counts.map((count) => (total > 0 ? count / total : 0));
}

/** A half-hour that happened to be empty is like its neighbours. */
function smooth(shares: readonly number[]): readonly number[] {
  return shares.map((share, slot) => 0.5 * share + 0.25 * (shares[slot - 1] ?? 0) + 0.25 * (shares[slot + 1] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000;
}
