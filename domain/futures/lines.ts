// The waiting lines of one future: one per queue and class, first come first in each, and one per desk for tickets that only it calls.
import type { Customers } from './customers.ts';
import type { HallModel } from './model.ts';

const NOBODY = -1;

export class Lines {
  readonly #classes: HallModel['classes'];
  readonly #deskLine: number;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  #after = new Int32Array(0);

  constructor({ classes, queues, desks }: HallModel) {
    this.#classes = classes;
    this.#deskLine = queues * classes.length;
    this.#first = new Int32Array(this.#deskLine + desks.length);
    this.#last = new Int32Array(this.#deskLine + desks.length);
  }

  /** The lines from which a desk calls. */
  linesOf(desk: number, queues: readonly number[]): Int32Array {
    const shared = queues.flatMap((queue) => this.#classes.map((_, at) => queue * this.#classes.length + at));
    return Int32Array.from([...shared, this.#deskLine + desk]);
  }

  clear(customers: number): void {
    this.#first.fill(NOBODY);
    if (this.#after.length < customers) this.#after = new Int32Array(customers * 2);
  }

  join(who: Customers, i: number): void {
    const desk = who.onlyDesk[i] as number;
    const line =
      desk >= 0
        ? this.#deskLine + desk
        : (who.queue[i] as number) * this.#classes.length + (who.classIndex[i] as number);
    this.#after[i] = NOBODY;
    if (this.#first[line] === NOBODY) this.#first[line] = i;
    else this.#after[this.#last[line] as number] = i;
    this.#last[line] = i;
  }

  /**
   * [P-09] takes who is next by the rule of the hall: the greatest claim (head start + rate × waiting time); first of all
   * whoever has been passed over as often as the class allows. -1: nobody is there.
   */
  takeNext(who: Customers, lines: Int32Array, now: number): number {
    let best = NOBODY;
    let bestLine = NOBODY;
    let bestClaim = 0;
    for (const line of lines) {
      const i = this.#stillThere(who, line, now);
      if (i === NOBODY) continue;
      const claim = this.#claim(who, i, now);
      if (best !== NOBODY && (claim < bestClaim || (claim === bestClaim && i > best))) continue;
      best = i;
      bestLine = line;
      bestClaim = claim;
    }
    if (best === NOBODY) return NOBODY;
    this.#first[bestLine] = this.#after[best] as number;
    if (this.#classes.length > 1) this.#passOver(who, lines, best);
    return best;
  }

  #claim(who: Customers, i: number, now: number): number {
    const rules = this.#classes[who.classIndex[i] as number] as HallModel['classes'][number];
    const claim = rules.headStartMs + rules.rate * (now - (who.orderedFrom[i] as number));
    return (who.skips[i] as number) >= rules.maxSkips ? claim + 1e12 : claim;
  }

  /** The first of a line who has not given up. */
  #stillThere(who: Customers, line: number, now: number): number {
    let i = this.#first[line] as number;
    while (i !== NOBODY && (who.givesUpAt[i] as number) <= now) i = this.#after[i] as number;
    this.#first[line] = i;
    return i;
  }

  #passOver(who: Customers, lines: Int32Array, taken: number): void {
    const came = who.arrivedAt[taken] as number;
    for (const line of lines)
      for (
        let i = this.#first[line] as number;
        i !== NOBODY && (who.arrivedAt[i] as number) < came;
        i = this.#after[i] as number
      )
        who.skips[i] = (who.skips[i] as number) + 1;
  }
}
