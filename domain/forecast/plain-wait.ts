// The wait from the state of the hall alone, for want of experience: this customer is called when everybody ahead has left
// the line and a desk has become free once more.
//
// Desks become free as a Poisson process of changing rate: with L(t) = expected departures by t, the (k + 1)-th departure
// comes after t with the chance that a Poisson variable of mean L(t) is at most k, so that its q-quantile is the t with
// L(t) = gammaQuantile(k + 1, q). L sums over the desks: the chance that the service going on has ended, by its age and
// the services seen; from then on a renewal at the mean rate; a free desk calls within moments; those ahead give up
// at their usual rate. W. Whitt, Predicting queueing delays, Management Science 45 (1999); R. Ibrahim & W. Whitt,
// Real-time delay estimation based on delay history, M&SOM 11 (2009), for the part of those who give up.
import { gammaQuantile } from './gamma.ts';
import type { Line } from './line.ts';
import type { ServiceTimes } from './service-times.ts';

export interface Habits {
  readonly times: ServiceTimes;
  /** Those who give up, per waiting customer and ms. */
  readonly givesUp: number;
  /** Share of those called who do not come: they cost a desk only a moment. */
  readonly noShow: number;
}

/** What a free desk needs on average before it calls, ms. */
const CALLS_AFTER = 20_000;
/** Of a service, what an absent customer costs. */
const ABSENT_COSTS = 0.25;
const STEPS_PER_SERVICE = 30;
const STRIDE = 0.02;
const MOST_STEPS = 2_000;

/** Quantiles of the wait, ms from `line.at`, one for each share. At least one desk must be open. */
export function plainWaits(
  line: Line,
  { times, givesUp, noShow }: Habits,
  shares: readonly number[],
): readonly number[] {
  const { ahead, desks, who, at } = line;
  const hour = Math.floor(line.minuteOfDay / 60);
  // what somebody comes for keeps others waiting, not them: only in an empty line there is nothing else to go by
  const each = (ahead.length > 0 ? ahead : [who]).map(({ serviceId }) => times.meanMs(serviceId, hour));
  const mean = (each.reduce((sum, ms) => sum + ms, 0) / each.length) * (1 - noShow * (1 - ABSENT_COSTS));
  const busy = desks.flatMap(({ serving }) => (serving ? [{ serving, done: 0 }] : []));
  const free = desks.length - busy.length;
  const wanted = shares.map((share) => gammaQuantile(ahead.length + 1, share));
  const last = Math.max(...wanted);
  const waits = shares.map(() => Number.NaN);
  const step = mean / STEPS_PER_SERVICE;
  let [departed, t, ready] = [0, 0, free];
  for (let steps = 0; departed < last && steps < MOST_STEPS; steps += 1) {
    // Once the services going on are over the pace is even, and strides may be long.
    const isSettled = t > 3 * mean;
    const dt = isSettled ? Math.max(step * 8, (STRIDE * (last - departed) * mean) / desks.length) : step;
    let gone = (ready * dt) / CALLS_AFTER;
    ready = Math.max(0, ready - gone);
    gone += ((free - ready) * dt) / mean;
    for (const desk of busy) {
      gone += (desk.done * dt) / mean;
      if (isSettled) continue;
      const done = 1 - times.lasts(desk.serving, at, t + dt);
      gone += done - desk.done;
      desk.done = done;
    }
    gone += Math.max(0, ahead.length - departed) * givesUp * dt;
    wanted.forEach((want, which) => {
      if (departed < want && departed + gone >= want) waits[which] = t + (dt * (want - departed)) / gone;
    });
    departed += gone;
    t += dt;
  }
  return waits.map((wait) => (Number.isNaN(wait) ? t : wait));
}
