// What a curve comes to, for its sentence, its table and its bars.
import type { CurvePoint, DayCurve } from '../../contract/board.ts';

/** Bars show arrivals in stretches of this many minutes, whatever the curve's own step. */
export const BAR_MINUTES = 15;
const MINUTE = 60_000;

/** Arrivals of one bar; `at` is its middle, UTC ms. */
export interface Bar {
  readonly from: number;
  readonly at: number;
  readonly arrived: number;
}

/** The points' arrivals summed up into bars; the last may be a part of one. */
export function barsOf({ from, step, points }: Pick<DayCurve, 'from' | 'step' | 'points'>): readonly Bar[] {
  const width = Math.max(BAR_MINUTES, step) * MINUTE;
  const bars: { from: number; at: number; arrived: number }[] = [];
  for (const { at, arrived } of points) {
    const begin = from + Math.floor((at - from - 1) / width) * width;
    const last = bars.at(-1);
    if (last?.from === begin) last.arrived += arrived;
    else bars.push({ from: begin, at: begin + width / 2, arrived });
  }
  return bars;
}

export interface CurveSummary {
  readonly people: number;
  /** The moment at which most people waited; absent when nobody ever did. */
  readonly peak?: CurvePoint;
  readonly longest: number;
}
export function summaryOf(points: readonly CurvePoint[]): CurveSummary {
  const peak = points.reduce<CurvePoint | undefined>(
    (most, point) => (point.waiting > (most?.waiting ?? 0) ? point : most),
    undefined,
  );
  return {
    people: points.reduce((sum, { arrived }) => sum + arrived, 0),
    longest: points.reduce((most, { longest }) => Math.max(most, longest), 0),
    ...(peak ? { peak } : {}),
  };
}

/** Full hours between two instants, every `every` hours; instants are UTC ms and the zone's offset is in whole quarters. */
export function hoursBetween(from: number, to: number, every: number): readonly number[] {
  const HOUR = 60 * MINUTE;
  const hours: number[] = [];
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= to; at += every * HOUR) hours.push(at);
  return hours;
}
