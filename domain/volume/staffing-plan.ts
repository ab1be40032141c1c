// [S-01] windows needed: how many counters each half-hour of a day wants, and which, so that the wait keeps the limit. Begins
// with as many as there is work for and adds one where the futures of the day say that too many would wait too long; Erlang's
// formulas stand beside it as a check.
import type { StaffingSlot } from '../../contract/advice.ts';
import { Customers, drawFuture } from '../futures/customers.ts';
import { Dice } from '../futures/dice.ts';
import type { FutureDesk, HallModel } from '../futures/model.ts';
import { Play } from '../futures/play.ts';
import { meanOf } from '../futures/service-times.ts';
import { serversNeeded } from '../queue-theory/erlang.ts';
import { chooseCounters } from './choose-counters.ts';
import type { ExpectedSlot } from './expected-arrivals.ts';
import { SLOT_MINUTES } from './history.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;
const FUTURES = 60;
const ROUNDS = 16;

/** A half-hour of the day to be planned. UTC ms. */
export interface PlannedSlot extends ExpectedSlot {
  readonly at: number;
}
export interface PlanRequest {
  readonly slots: readonly PlannedSlot[];
  /** The hall with all its counters closed and nobody in it; its arrivals are made here. */
  readonly hall: HallModel;
  readonly serviceIds: readonly string[];
  /** Variance of a whole day, as a share of the square of its mean. */
  readonly dayVariance: number;
  /** Share of customers who are to wait no longer than the model's limit. */
  readonly aim: number;
  /** Counters that are always held. */
  readonly held: readonly string[];
  readonly seed: number;
}

export function staffingPlan(request: PlanRequest): readonly StaffingSlot[] {
  const { slots, hall, held, aim } = request;
  if (slots.length === 0) return [];
  const loads = slots.map((slot) => loadsOf(request, slot));
  const most = hall.desks.length;
  const open = (counts: readonly number[]) =>
    counts.map((count, at) => chooseCounters(hall.desks, { loads: loads[at] ?? [], count, held }));
  let counts = loads.map((load) => Math.min(most, Math.max(1, Math.ceil(sum(load)))));
  let inTime: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = open(counts);
    // a choice that covers every line may be larger than asked for
    counts = chosen.map(({ length }) => length);
    inTime = playDay(request, chosen);
    const short = inTime.map((share, at) => share < aim && (counts[at] ?? 0) < most);
    if (!short.includes(true) || round === ROUNDS - 1) break;
    counts = counts.map((count, at) => (short[at] ? count + 1 : count));
  }
  const chosen = open(counts);
  return slots.map((slot, at) => ({
    ...{ at: slot.at, until: slot.at + SLOT_MS, arrivals: Math.round(slot.mid * 10) / 10, arrivalsHigh: slot.high },
    counters: counts[at] ?? 0,
    ...byErlang(request, slot),
    open: chosen[at] ?? [],
    inTime: Math.round((inTime[at] ?? 1) * 1000) / 1000,
  }));
}

/** Work by queue, in counters kept busy all the time. */
function loadsOf({ hall, serviceIds }: PlanRequest, slot: ExpectedSlot): readonly number[] {
  const loads = hall.queues.map(() => 0);
  serviceIds.forEach((id, at) => {
    const service = hall.services[at];
    if (!service) return;
    const takes = meanOf(service.times) + hall.betweenMs;
    loads[service.queue] = (loads[service.queue] ?? 0) + ((slot.services[id] ?? 0) * takes) / SLOT_MS;
  });
  return loads;
}

/** By formula, as if every counter served every line. */
function byErlang(request: PlanRequest, slot: ExpectedSlot): Pick<StaffingSlot, 'erlangC' | 'erlangA'> {
  const { hall, aim } = request;
  const offered = sum(loadsOf(request, slot));
  if (slot.mid <= 0 || offered <= 0) return { erlangC: 0, erlangA: 0 };
  const arrivals = slot.mid / SLOT_MS;
  const rates = { arrivals, services: arrivals / offered };
  const wanted = { within: hall.limitMs, share: aim };
  return {
    erlangC: serversNeeded(rates, wanted),
    erlangA: serversNeeded({ ...rates, givingUp: hall.givingUpPerMs }, wanted),
  };
}

/** Share of the customers of each half-hour who wait no longer than the limit. */
function playDay(request: PlanRequest, chosen: readonly (readonly string[])[]): readonly number[] {
  const { slots, hall, serviceIds, dayVariance, seed } = request;
  const begin = slots[0]?.at ?? 0;
  const end = (slots.at(-1)?.at ?? begin) + SLOT_MS - begin;
  const model: HallModel = {
    ...hall,
    // whoever came in time is still served after closing
    ...{ horizonMs: end + 2 * hall.limitMs, arrivalShape: 1 / dayVariance },
    desks: desksOfDay(hall, chosen, slots, begin),
    arrivals: slots.flatMap(({ at, services }, place) => [
      // between two opening hours nobody comes
      ...(place > 0 && at > (slots[place - 1]?.at ?? 0) + SLOT_MS ? [{ until: at - begin, perMs: [] }] : []),
      { until: at - begin + SLOT_MS, perMs: serviceIds.map((id) => (services[id] ?? 0) / SLOT_MS) },
    ]),
  };
  const who = new Customers(model.desks.length);
  const play = new Play(model, model.desks);
  const dice = new Dice(seed);
  const came = slots.map(() => 0);
  const inTime = slots.map(() => 0);
  const slotOf = new Map(slots.map(({ at }, place) => [at - begin, place]));
  for (let future = 0; future < FUTURES; future++) {
    dice.begin(seed, future);
    drawFuture(model, dice, who);
    play.run(who);
    for (let i = 0; i < who.count; i++) {
      const arrived = who.arrivedAt[i] as number;
      const at = slotOf.get(Math.floor(arrived / SLOT_MS) * SLOT_MS) ?? 0;
      const until = Math.min(who.calledAt[i] as number, who.givesUpAt[i] as number, model.horizonMs);
      came[at] = (came[at] ?? 0) + 1;
      if (until - arrived <= hall.limitMs) inTime[at] = (inTime[at] ?? 0) + 1;
    }
  }
  return came.map((count, at) => (count > 0 ? (inTime[at] ?? 0) / count : 1));
}

/** A counter that is open twice is two desks; the last half-hour serves on until everybody has been called. */
function desksOfDay(
  hall: HallModel,
  chosen: readonly (readonly string[])[],
  slots: readonly PlannedSlot[],
  begin: number,
): readonly FutureDesk[] {
  return hall.desks.flatMap((desk) => {
    const stretches: { opensAt: number; closesAt: number }[] = [];
    chosen.forEach((open, at) => {
      if (!open.includes(desk.counterId)) return;
      const opensAt = (slots[at]?.at ?? begin) - begin;
      const closesAt = at === chosen.length - 1 ? Number.POSITIVE_INFINITY : opensAt + SLOT_MS;
      const last = stretches.at(-1);
      if (last && last.closesAt === opensAt) last.closesAt = closesAt;
      else stretches.push({ opensAt, closesAt });
    });
    return stretches.map((stretch) => ({ ...desk, ...stretch }));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
