// Time that jumps from one thing to the next: a day is over as soon as everything in it is done. The same seed gives the
// same day, because one person moves at a time, in the order of their times.
import type { Bell, PassingTime } from './hall-face.ts';

interface Sleeper {
  readonly at: number;
  readonly turn: number;
  readonly wake: () => void;
}

export class VirtualTime implements PassingTime {
  #now: number;
  #turn = 0;
  #awake = 0;
  readonly #sleepers: Sleeper[] = [];
  #over: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(startsAt: number) {
    this.#now = startsAt;
  }

  now = (): number => this.#now;

  /** Lets people live until nobody has anything left to do. Throws what one of them throws. */
  run(...lives: readonly (() => Promise<void>)[]): Promise<void> {
    this.#over = Promise.withResolvers();
    for (const live of lives) this.beside(live);
    return this.#over.promise;
  }

  beside = (work: () => Promise<void>): void => {
    this.#awake += 1;
    work().then(() => this.#rest(), this.#over.reject);
  };

  wait = (ms: number, bell?: Bell): Promise<void> =>
    new Promise((resolve) => {
      let isAsleep = true;
      const wake = () => {
        if (!isAsleep) return;
        isAsleep = false;
        stopListening?.();
        this.#awake += 1;
        resolve();
      };
      // a bell wakes nobody in the middle of what somebody else does
      const stopListening = bell?.onRing(() => this.#push(this.#now, wake));
      this.#push(this.#now + Math.max(0, ms), wake);
      this.#rest();
    });

  #rest(): void {
    this.#awake -= 1;
    while (this.#awake === 0) {
      const next = this.#pop();
      if (!next) {
        this.#over.resolve();
        return;
      }
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }

  /** A binary heap: the earliest first, those of one moment in their turn. */
  #push(at: number, wake: () => void): void {
    const heap = this.#sleepers;
    this.#turn += 1;
    const sleeper = { at, turn: this.#turn, wake };
    let place = heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as Sleeper;
      if (isBefore(above, sleeper)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = sleeper;
  }

  #pop(): Sleeper | undefined {
    const heap = this.#sleepers;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (!left) break;
      if (right && isBefore(right, left)) child += 1;
      const below = heap[child] as Sleeper;
      if (isBefore(last, below)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(one: Sleeper, other: Sleeper): boolean {
  return one.at < other.at || (one.at === other.at && one.turn < other.turn);
}
