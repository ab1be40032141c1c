// The customers of one future: those who wait already and those who will come, with everything about them that no
// decision of the hall changes. Each alternative meets the same customers, so differences come from the alternative alone
// (common random numbers).
import type { Dice } from './dice.ts';
import type { HallModel } from './model.ts';
import { leftAfter, timeAt } from './service-times.ts';

const FIRST_CAPACITY = 1024;

export class Customers {
  count = 0;
  arrivedAt = new Float64Array(FIRST_CAPACITY);
  /** The arrival that the order goes by. */
  orderedFrom = new Float64Array(FIRST_CAPACITY);
  /** How long a desk is taken up; of those who do not come, how long it waits for them. */
  takesMs = new Float64Array(FIRST_CAPACITY);
  givesUpAt = new Float64Array(FIRST_CAPACITY);
  queue = new Int32Array(FIRST_CAPACITY);
  classIndex = new Int32Array(FIRST_CAPACITY);
  /** The only desk that may call; -1: any. */
  onlyDesk = new Int32Array(FIRST_CAPACITY);
  skips = new Int32Array(FIRST_CAPACITY);
  /** 1: not called before, can still become late. */
  counts = new Uint8Array(FIRST_CAPACITY);
  /** What the play fills in; Infinity: not called. */
  calledAt = new Float64Array(FIRST_CAPACITY);
  /** When each desk of the model is done with the customer that it serves now; 0 without one. */
  readonly deskFreeAt: Float64Array;

  constructor(desks: number) {
    this.deskFreeAt = new Float64Array(desks);
  }

  add(): number {
    if (this.count === this.arrivedAt.length) this.#grow();
    return this.count++;
  }

  #grow(): void {
    const twice = this.count * 2;
    const floats = (from: Float64Array<ArrayBuffer>) => {
      const to = new Float64Array(twice);
      to.set(from);
      return to;
    };
    const whole = (from: Int32Array<ArrayBuffer>) => {
      const to = new Int32Array(twice);
      to.set(from);
      return to;
    };
    this.arrivedAt = floats(this.arrivedAt);
    this.orderedFrom = floats(this.orderedFrom);
    this.takesMs = floats(this.takesMs);
    this.givesUpAt = floats(this.givesUpAt);
    this.calledAt = floats(this.calledAt);
    this.queue = whole(this.queue);
    this.classIndex = whole(this.classIndex);
    this.onlyDesk = whole(this.onlyDesk);
    this.skips = whole(this.skips);
    const counts = new Uint8Array(twice);
    counts.set(this.counts);
    this.counts = counts;
  }
}

/** Draws one future into `into`, in an order that no alternative changes. */
export function drawFuture(model: HallModel, dice: Dice, into: Customers): void {
  into.count = 0;
  model.desks.forEach(({ serving }, desk) => {
    const u = dice.next();
    const times = serving && model.services[serving.service]?.times;
    into.deskFreeAt[desk] = times ? leftAfter(times, serving.sinceMs, u) + model.betweenMs : 0;
  });
  for (const ticket of model.waiting) {
    const i = into.add();
    into.arrivedAt[i] = ticket.arrivedAt;
    into.orderedFrom[i] = ticket.orderedFrom;
    into.queue[i] = ticket.queue;
    into.classIndex[i] = ticket.classIndex;
    into.onlyDesk[i] = ticket.onlyDesk ?? -1;
    into.skips[i] = ticket.skips;
    into.counts[i] = ticket.counts ? 1 : 0;
    fate(model, dice, into, { i, service: ticket.service, from: 0 });
  }
  drawArrivals(model, dice, into);
}

function drawArrivals(model: HallModel, dice: Dice, into: Customers): void {
  const shape = model.arrivalShape;
  const factor = Number.isFinite(shape) ? dice.gamma(shape) / shape : 1;
  let from = 0;
  for (const { until, perMs } of model.arrivals) {
    const end = Math.min(until, model.horizonMs);
    const total = sumOf(perMs);
    const rate = total * factor;
    // without memory: what the last stretch did not use up begins anew in this one
    let at = rate > 0 ? from + dice.exponential() / rate : end;
    for (; at < end; at += dice.exponential() / rate) arrive(model, dice, into, { at, perMs, total });
    from = Math.max(from, end);
  }
}

function arrive(
  model: HallModel,
  dice: Dice,
  into: Customers,
  { at, perMs, total }: { at: number; perMs: readonly number[]; total: number },
): void {
  const i = into.add();
  const service = chosen(perMs, dice.next() * total);
  into.arrivedAt[i] = at;
  into.orderedFrom[i] = at;
  into.queue[i] = model.services[service]?.queue ?? 0;
  into.classIndex[i] = classOf(model, dice.next());
  into.onlyDesk[i] = -1;
  into.skips[i] = 0;
  into.counts[i] = 1;
  fate(model, dice, into, { i, service, from: at });
}

/** How long the service takes, until when the customer has patience, and whether anybody comes when called. */
function fate(
  model: HallModel,
  dice: Dice,
  into: Customers,
  { i, service, from }: { i: number; service: number; from: number },
): void {
  const times = model.services[service]?.times ?? [0, 0];
  const served = timeAt(times, dice.next());
  const patience = dice.exponential();
  const comes = dice.next() >= model.noShowShare;
  into.takesMs[i] = (comes ? served : model.noShowMs) + model.betweenMs;
  into.givesUpAt[i] = model.givingUpPerMs > 0 ? from + patience / model.givingUpPerMs : Number.POSITIVE_INFINITY;
}

function classOf({ classes }: HallModel, u: number): number {
  let left = u;
  for (let at = 0; at < classes.length - 1; at++) {
    left -= classes[at]?.share ?? 0;
    if (left < 0) return at;
  }
  return classes.length - 1;
}

function chosen(weights: readonly number[], at: number): number {
  let left = at;
  for (let index = 0; index < weights.length - 1; index++) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
