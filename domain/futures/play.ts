// One future played through with one set of desks: arrivals and free desks in the order of time.
import type { Customers } from './customers.ts';
import { EventHeap } from './event-heap.ts';
import { type DeskLines, Lines } from './lines.ts';
import type { FutureDesk, HallModel } from './model.ts';

/** A set of desks made ready to be played again and again. The desks are those of the model, perhaps with other hours or queues. */
export class Play {
  readonly #model: HallModel;
  readonly #desks: readonly FutureDesk[];
  readonly #lines: Lines;
  readonly #linesOf: readonly DeskLines[];
  readonly #servedBy: readonly (readonly number[])[];
  /** By queue: desks that come to help only when somebody has waited too long. */
  readonly #helpedLater: readonly (readonly Helper[])[];
  readonly #events = new EventHeap();
  readonly #isIdle: Uint8Array;
  readonly #skips: Int32Array;

  constructor(model: HallModel, desks: readonly FutureDesk[]) {
    this.#model = model;
    this.#desks = desks;
    this.#lines = new Lines(model);
    this.#linesOf = desks.map((one, desk) => this.#lines.linesOf(desk, one));
    this.#servedBy = model.queues.map((_, queue) => desksFor(desks, queue));
    this.#helpedLater = model.queues.map((_, queue) => helpersLater(desks, queue));
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
      else this.#looks(who, this.#events.pop(), now);
    }
  }

  #begin(who: Customers): void {
    who.calledAt.fill(Number.POSITIVE_INFINITY, 0, who.count);
    who.skips.fill(0, 0, who.count);
    who.skips.set(this.#skips);
    this.#lines.clear(who.count);
    this.#events.clear();
    this.#isIdle.fill(0);
    for (let i = 0; i < this.#model.waiting.length; i++) this.#waitsAlready(who, i);
    this.#desks.forEach(({ opensAt }, desk) => {
      const at = Math.max(opensAt, who.deskFreeAt[desk] ?? 0);
      if (Number.isFinite(at)) this.#events.push(at, desk);
    });
  }

  #waitsAlready(who: Customers, i: number): void {
    this.#lines.join(who, i);
    for (const { desk, overMs } of this.#helpedLater[who.queue[i] as number] as readonly Helper[])
      this.#events.push(Math.max(0, (who.orderedFrom[i] as number) + overMs + 1), desk + this.#desks.length);
  }

  #arrives(who: Customers, i: number, now: number): void {
    const desk = this.#idleDeskFor(who.queue[i] as number, now);
    if (desk >= 0) {
      this.#lines.tookAtOnce(who, i);
      this.#call(who, i, desk, now);
      return;
    }
    this.#lines.join(who, i);
    for (const { desk: helper, overMs } of this.#helpedLater[who.queue[i] as number] as readonly Helper[])
      this.#events.push(now + overMs + 1, helper + this.#desks.length);
  }

  /** A desk is free, or an idle one looks again whether somebody has waited too long by now. */
  #looks(who: Customers, what: number, now: number): void {
    const desk = what % this.#desks.length;
    if (what === desk || this.#isIdle[desk] === 1) this.#isFree(who, desk, now);
  }

  #isFree(who: Customers, desk: number, now: number): void {
    if (now >= (this.#desks[desk] as FutureDesk).closesAt) return;
    const i = this.#lines.takeNext(who, this.#linesOf[desk] as DeskLines, now);
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

interface Helper {
  readonly desk: number;
  readonly overMs: number;
}

/** Desks that take somebody of a queue at once when they are idle: those whose own it is first, helpers after them. */
function desksFor(desks: readonly FutureDesk[], queue: number): readonly number[] {
  const place = ({ own, helps }: FutureDesk) => {
    if (own.includes(queue)) return own.indexOf(queue);
    return helps.some((help) => help.queue === queue && help.whenOwnEmpty) ? own.length : -1;
  };
  return desks
    .map((one, desk) => ({ desk, place: place(one) }))
    .filter(({ place: at }) => at >= 0)
    .sort((one, other) => one.place - other.place || one.desk - other.desk)
    .map(({ desk }) => desk);
}

function helpersLater(desks: readonly FutureDesk[], queue: number): readonly Helper[] {
  return desks.flatMap(({ helps }, desk) =>
    helps
      .filter((help) => help.queue === queue && !help.whenOwnEmpty && Number.isFinite(help.overMs))
      .map(({ overMs }) => ({ desk, overMs })),
  );
}
