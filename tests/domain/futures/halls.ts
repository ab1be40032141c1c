// Small halls for the futures' tests: one queue, one service, everything else at rest.
import { Customers, drawFuture } from '../../../domain/futures/customers.ts';
import { Dice } from '../../../domain/futures/dice.ts';
import type { FutureDesk, FutureTicket, HallModel } from '../../../domain/futures/model.ts';
import { Play } from '../../../domain/futures/play.ts';
import { exponentialTimes } from '../../../domain/futures/service-times.ts';

export const MINUTE = 60_000;

/** A queue whose order nothing but the score decides. */
export const FREE = { passedAtMost: 1e9, inARow: 1e9, run: 0 };

export function desk(counterId: string, of: Partial<FutureDesk> = {}): FutureDesk {
  return { counterId, own: [0], helps: [], opensAt: 0, closesAt: Number.POSITIVE_INFINITY, ...of };
}

export function waiting(of: Partial<FutureTicket> = {}): FutureTicket {
  const arrivedAt = of.arrivedAt ?? 0;
  return { queue: 0, classIndex: 0, service: 0, orderedFrom: arrivedAt, skips: 0, counts: true, ...of, arrivedAt };
}

/** Customers come every `gapMinutes` on average and are served in five minutes on average. */
export function hallModel({
  gapMinutes = 3,
  ...of
}: Partial<HallModel> & { readonly gapMinutes?: number } = {}): HallModel {
  const horizonMs = of.horizonMs ?? 120 * MINUTE;
  return {
    horizonMs,
    ...{ queues: [FREE], classes: [{ headStartMs: 0, rate: 1, share: 1 }], waiting: [] },
    services: [{ queue: 0, times: exponentialTimes(5 * MINUTE) }],
    desks: [desk('1'), desk('2')],
    arrivals: [{ until: horizonMs, perMs: [1 / (gapMinutes * MINUTE)] }],
    ...{ arrivalShape: Number.POSITIVE_INFINITY, givingUpPerMs: 0, noShowShare: 0, noShowMs: 0, betweenMs: 0 },
    limitMs: 20 * MINUTE,
    ...of,
  };
}

/** One future, customer by customer. */
export function oneFuture(model: HallModel, { seed = 1, desks = model.desks } = {}): Customers {
  const who = new Customers(model.desks.length);
  drawFuture(model, new Dice(seed), who);
  new Play(model, desks).run(who);
  return who;
}

/** Mean waits in minutes by class of those who were called. */
export function waitsByClass(
  who: Customers,
  classes: number,
): readonly { readonly mean: number; readonly count: number }[] {
  return Array.from({ length: classes }, (_, of) => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < who.count; i++) {
      const called = who.calledAt[i] ?? Number.POSITIVE_INFINITY;
      if (who.classIndex[i] !== of || !Number.isFinite(called)) continue;
      sum += called - (who.arrivedAt[i] ?? 0);
      count++;
    }
    return { mean: sum / count / MINUTE, count };
  });
}
