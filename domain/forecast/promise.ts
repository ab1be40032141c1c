// [K-33] a definite waiting time, never "soon": what a customer is told, and what stands on paper.
import type { Context } from '../decision.ts';
import type { Hall, Ticket } from '../hall.ts';
import type { WaitForecast } from './forecaster.ts';
import { lineOf } from './line-of-hall.ts';

/** The promise as it was made, counted from the arrival. The first one printed is the one that is scored. */
export interface WaitPromise extends WaitForecast {
  /** What is printed and shown: `withinMs` rounded up. */
  readonly withinMinutes: number;
}

const MINUTE = 60_000;
/** A wait as long as this is printed in steps of five minutes: more would only look exact. */
const STEPS_FROM = 30;
const STEP = 5;

/** Minutes as a person is told them: rounded up, never less than one. */
export function toldMinutes(withinMs: number): number {
  const minutes = Math.max(1, Math.ceil(withinMs / MINUTE));
  return minutes <= STEPS_FROM ? minutes : Math.ceil(minutes / STEP) * STEP;
}

/** What a ticket that is being issued is promised; nothing when nobody can say, because no desk is open for it. */
export function promiseFor(hall: Hall, ticket: Ticket, context: Context): WaitPromise | undefined {
  const forecast = context.forecast?.(lineOf(hall, ticket, context.now));
  if (!forecast) return undefined;
  const waited = Math.max(0, context.now - ticket.arrivedAt);
  const since = {
    optimisticMs: forecast.optimisticMs + waited,
    likelyMs: forecast.likelyMs + waited,
    withinMs: forecast.withinMs + waited,
  };
  return { ...forecast, ...since, withinMinutes: toldMinutes(since.withinMs) };
}

/** How long a waiting customer still has to wait, in minutes as they are told; nothing when nobody can say. */
export function minutesFromNow(hall: Hall, ticket: Ticket, context: Pick<Context, 'now' | 'forecast'>) {
  const forecast = context.forecast?.(lineOf(hall, ticket, context.now));
  return forecast && toldMinutes(forecast.withinMs);
}
