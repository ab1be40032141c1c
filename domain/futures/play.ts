// One future played through with one set of desks: arrivals and free desks in the order of time.
import type { Customers } from './customers.ts';
import { EventHeap } from './event-heap.ts';
import { Lines } from './lines.ts';
import type { FutureDesk, HallModel } from './model.ts';

/** A set of desks made ready to be played again and again. The desks are those of the model, perhaps with other hours or queues. */
export class Play {
  readonly #model: HallModel;
  readonly #desks: readonly FutureDesk[];
  readonly #lines: Lines;
  readonly #linesOf: readonly Int32Array[];
  readonly #servedBy: readonly (readonly number[])[];
  readonly #events: EventHeap;
  readonly #isIdle: Uint8Array;
  readonly #skips: Int32Array;

  constructor(model: HallModel, desks: readonly FutureDesk[]) {
    this.#model = model;
    this.#desks = desks;
    this.#lines = new Lines(model);
    this.#linesOf = desks.map(({ queues }, desk) => this.#lines.linesOf(desk, queues));
    this.#servedBy = Array.from({ length: model.queues }, (_, queue) => desksFor(desks, queue));
    this.#events = new EventHeap(desks.length + 1);
    this.#isIdle = new Uint8Array(desks.length);
    this.#skips = Int32Array.from(model.waiting, ({ skips }) => skips);
  }

  /** Fills in when each customer is called. */
  run(who: Customers): void {
    const { horizonMs } = this.#model;
    this.#begin(who);
    for (let next = this.#model.waiting.length; ; ) {
      const arrival = next < who.count ? (who.arrivedAt[next] as number) : Number.POSITIVE_INFINITY;
      const now = Math.min(arrival, this.#events.next);
      if (now > horizonMs) return;
      if (arrival <= now) this.#arrives(who, next++, now);
      else this.#isFree(who, this.#events.pop(), now);
    }
  }

  #begin(who: Customers): void {
    who.calledAt.fill(Number.POSITIVE_INFINITY, 0, who.count);
    who.skips.fill(0, 0, who.count);
    who.skips.set(this.#skips);
    this.#lines.clear(who.count);
    for (let i = 0; i < this.#model.waiting.length; i++) this.#lines.join(who, i);
    this.#events.clear();
    this.#isIdle.fill(0);
    this.#desks.forEach(({ opensAt }, desk) => {
      const at = Math.max(opensAt, who.deskFreeAt[desk] ?? 0);
      if (Number.isFinite(at)) this.#events.push(at, desk);
    });
  }

  #arrives(who: Customers, i: number, now: number): void {
    const desk = this.#idleDeskFor(who.queue[i] as number, now);
    if (desk >= 0) this.#call(who, i, desk, now);
    else this.#lines.join(who, i);
  }

  #isFree(who: Customers, desk: number, now: number): void {
    if (now >= (this.#desks[desk] as FutureDesk).closesAt) return;
    const i = this.#lines.takeNext(who, this.#linesOf[desk] as Int32Array, now);
    if (i >= 0) this.#call(who, i, desk, now);
    else this.#isIdle[desk] = 1;
  }

  #call(who: Customers, i: number, desk: number, now: number): void {
    this.#isIdle[desk] = 0;
    who.calledAt[i] = now;
    this.#events.push(now + (who.takesMs[i] as number), desk);
  }

  #idleDeskFor(queue: number, now: number): number {
    for (const desk of this.#servedBy[queue] as readonly number[])
      if (this.#isIdle[desk] === 1 && now < (this.#desks[desk] as FutureDesk).closesAt) return desk;
    return -1;
  }
}

/** Desks that may serve a queue: those whose own it is first, helpers after them. */
function desksFor(desks: readonly FutureDesk[], queue: number): readonly number[] {
  return desks
    .map(({ queues }, desk) => ({ desk, place: queues.indexOf(queue) }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place || one.desk - other.desk)
    .map(({ desk }) => desk);
}
