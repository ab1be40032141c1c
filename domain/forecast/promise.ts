// [K-33] a definite waiting time, never "soon": what a customer is told, and what stands on paper.
import type { Context } from '../decision.ts';
import type { Hall, Ticket } from '../hall.ts';
import { ahead } from '../queue/order.ts';
import type { WaitForecast } from './forecaster.ts';
import { lineOf } from './line-of-hall.ts';
import type { WaitPromise } from './promise-events.ts';

/** What a customer is told: how many go first, and within how long it is their turn. */
export interface Outlook {
  readonly ahead: number;
  /** From now on; absent when nobody can say, because no desk is open. */
  readonly forecast?: WaitForecast;
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

/** How a ticket stands that waits, or that is being issued. While no desk is open for it, those ahead are counted in its own queue. */
export function outlookFor(hall: Hall, ticket: Ticket, { now, forecast }: Pick<Context, 'now' | 'forecast'>): Outlook {
  const line = lineOf(hall, ticket, now);
  if (line.desks.length === 0) return { ahead: ahead(hall, ticket, now) };
  const known = forecast?.(line);
  return { ahead: line.ahead.length, ...(known ? { forecast: known } : {}) };
}

/** The promise that is made to a ticket with this outlook: counted from its arrival, which an integrator may name later. */
export function promiseOf(forecast: WaitForecast, ticket: Pick<Ticket, 'arrivedAt'>, now: number): WaitPromise {
  const waited = Math.max(0, now - ticket.arrivedAt);
  const { optimisticMs, likelyMs, withinMs, confidence } = forecast;
  return {
    ...{ optimisticMs: optimisticMs + waited, likelyMs: likelyMs + waited, withinMs: withinMs + waited, confidence },
    withinMinutes: toldMinutes(withinMs + waited),
  };
}
