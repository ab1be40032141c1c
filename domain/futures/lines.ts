// The waiting lines of one future: one per queue and class, first come first in each, and the same again for each desk with
// tickets that only it calls. The rule is the hall's own (domain/queue/who-is-next.ts); here it looks at the first of each line alone.
import type { Customers } from './customers.ts';
import type { FutureClass, FutureDesk, HallModel } from './model.ts';

const NOBODY = -1;
const NEVER = Number.POSITIVE_INFINITY;

/** The lines from which one desk calls. */
export interface DeskLines {
  readonly own: Int32Array;
  /** Called from when none of its own waits. */
  readonly whenOwnEmpty: Int32Array;
  /** Called from beside its own when somebody there has waited longer than `overMs`: all classes of a queue. */
  readonly over: readonly { readonly lines: Int32Array; readonly overMs: number; readonly whenOwnEmpty: boolean }[];
}

export class Lines {
  readonly #classes: readonly FutureClass[];
  readonly #headStart: Float64Array;
  readonly #rate: Float64Array;
  readonly #passedAtMost: Float64Array;
  readonly #inARow: Float64Array;
  readonly #deskLine: number;
  readonly #onlyDesks: ReadonlySet<number | undefined>;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** How many with a plus in a row, by queue: now, and when the futures begin. */
  readonly #run: Int32Array;
  readonly #runAtFirst: Int32Array;
  readonly #candidates: Int32Array;
  #after = new Int32Array(0);

  constructor({ classes, queues, desks, waiting }: HallModel) {
    this.#classes = classes;
    this.#headStart = Float64Array.from(classes, ({ headStartMs }) => headStartMs);
    this.#rate = Float64Array.from(classes, ({ rate }) => rate);
    this.#passedAtMost = Float64Array.from(queues, ({ passedAtMost }) => passedAtMost);
    this.#inARow = Float64Array.from(queues, ({ inARow }) => inARow);
    this.#deskLine = queues.length * classes.length;
    this.#onlyDesks = new Set(waiting.map(({ onlyDesk }) => onlyDesk));
    const lines = this.#deskLine * (1 + desks.length);
    this.#first = new Int32Array(lines);
    this.#last = new Int32Array(lines);
    this.#run = new Int32Array(queues.length);
    this.#runAtFirst = Int32Array.from(queues, ({ run }) => run);
    this.#candidates = new Int32Array(lines);
  }

  linesOf(desk: number, { own, helps, firstFor }: FutureDesk): DeskLines {
    const all = this.#classes.map((_, at) => at);
    const lines = (queues: readonly number[], classes: readonly number[]) =>
      queues.flatMap((queue) => classes.map((at) => queue * this.#classes.length + at));
    const others = firstFor
      ? lines(
          own,
          all.filter((at) => !firstFor.includes(at)),
        )
      : [];
    const idle = helps.filter(({ whenOwnEmpty }) => whenOwnEmpty).map(({ queue }) => queue);
    return {
      own: Int32Array.from([...lines(own, firstFor ?? all), ...this.#onlyOf(desk)]),
      whenOwnEmpty: Int32Array.from([...others, ...lines(idle, all)]),
      over: helps
        .filter(({ overMs }) => overMs < NEVER)
        .map(({ queue, overMs, whenOwnEmpty }) => ({
          ...{ overMs, whenOwnEmpty },
          lines: Int32Array.from(lines([queue], all)),
        })),
    };
  }

  clear(customers: number): void {
    this.#first.fill(NOBODY);
    this.#run.set(this.#runAtFirst);
    if (this.#after.length < customers) this.#after = new Int32Array(customers * 2);
  }

  join(who: Customers, i: number): void {
    const line = this.#lineOf(who, i);
    this.#after[i] = NOBODY;
    if (this.#first[line] === NOBODY) this.#first[line] = i;
    else this.#after[this.#last[line] as number] = i;
    this.#last[line] = i;
  }

  /** [P-09] takes who is next for a desk; -1: nobody. */
  takeNext(who: Customers, lines: DeskLines, now: number): number {
    const count = this.#gather(who, lines, now);
    const best = this.#highest(who, count, now);
    if (best === NOBODY) return NOBODY;
    this.#first[this.#lineOf(who, best)] = this.#after[best] as number;
    if (this.#classes.length > 1) this.#passOver(who, count, best);
    return best;
  }

  /** A customer whom an idle desk takes at once: nobody else was in the line. */
  tookAtOnce(who: Customers, i: number): void {
    const queue = who.queue[i] as number;
    this.#run[queue] = this.#hasPlus(who, i) ? (this.#run[queue] as number) + 1 : 0;
  }

  #lineOf(who: Customers, i: number): number {
    const desk = who.onlyDesk[i] as number;
    const line = (who.queue[i] as number) * this.#classes.length + (who.classIndex[i] as number);
    return this.#deskLine * (desk + 1) + line;
  }

  /** Lines of tickets that only this desk calls; of most desks there are none. */
  #onlyOf(desk: number): readonly number[] {
    if (!this.#onlyDesks.has(desk)) return [];
    return Array.from({ length: this.#deskLine }, (_, line) => this.#deskLine * (desk + 1) + line);
  }

  // from here on every call counts: half a million of them in one look ahead, so plain loops over typed arrays

  /** The lines that the desk may choose from now, those with somebody in them. */
  #gather(who: Customers, { own, whenOwnEmpty, over }: DeskLines, now: number): number {
    let count = this.#addWaiting(who, own, now, 0);
    const ownIsEmpty = count === 0;
    if (ownIsEmpty) count = this.#addWaiting(who, whenOwnEmpty, now, count);
    for (let at = 0; at < over.length; at++) {
      const help = over[at] as DeskLines['over'][number];
      if (ownIsEmpty && help.whenOwnEmpty) continue;
      if (this.#longest(who, help.lines, now) > help.overMs) count = this.#addWaiting(who, help.lines, now, count);
    }
    return count;
  }

  #addWaiting(who: Customers, lines: Int32Array, now: number, from: number): number {
    let count = from;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as number;
      if (this.#first[line] !== NOBODY && this.#stillThere(who, line, now) !== NOBODY) this.#candidates[count++] = line;
    }
    return count;
  }

  #longest(who: Customers, lines: Int32Array, now: number): number {
    let longest = -NEVER;
    for (let at = 0; at < lines.length; at++) {
      const i = this.#stillThere(who, lines[at] as number, now);
      if (i !== NOBODY) longest = Math.max(longest, now - (who.orderedFrom[i] as number));
    }
    return longest;
  }

  /** The greatest score that passes nobody whom it may not pass. */
  #highest(who: Customers, count: number, now: number): number {
    let byAnybody = NEVER;
    let byPriority = NEVER;
    for (let at = 0; at < count; at++) {
      const i = this.#first[this.#candidates[at] as number] as number;
      const queue = who.queue[i] as number;
      const came = who.orderedFrom[i] as number;
      if (came < byAnybody && (who.skips[i] as number) >= (this.#passedAtMost[queue] as number)) byAnybody = came;
      if (
        came < byPriority &&
        (this.#run[queue] as number) >= (this.#inARow[queue] as number) &&
        !this.#hasPlus(who, i)
      )
        byPriority = came;
    }
    let best = NOBODY;
    let bestScore = -NEVER;
    for (let at = 0; at < count; at++) {
      const i = this.#first[this.#candidates[at] as number] as number;
      const came = who.orderedFrom[i] as number;
      if (came > byAnybody || (came > byPriority && this.#hasPlus(who, i))) continue;
      const of = who.classIndex[i] as number;
      const score = (this.#headStart[of] as number) + (this.#rate[of] as number) * (now - came);
      if (score < bestScore || (score === bestScore && i > best)) continue;
      best = i;
      bestScore = score;
    }
    return best;
  }

  #hasPlus(who: Customers, i: number): boolean {
    const of = who.classIndex[i] as number;
    return (this.#headStart[of] as number) > 0 || (this.#rate[of] as number) > 1;
  }

  /** The first of a line who has not given up. */
  #stillThere(who: Customers, line: number, now: number): number {
    let i = this.#first[line] as number;
    while (i !== NOBODY && (who.givesUpAt[i] as number) <= now) i = this.#after[i] as number;
    this.#first[line] = i;
    return i;
  }

  #passOver(who: Customers, count: number, taken: number): void {
    const came = who.orderedFrom[taken] as number;
    this.tookAtOnce(who, taken);
    const hasPlus = this.#hasPlus(who, taken);
    let counted = who.queue[taken] as number;
    for (let at = 0; at < count; at++) {
      const line = this.#candidates[at] as number;
      const queue = (line / this.#classes.length) | 0;
      // a priority counts in every line from which the desk chose; the lines of a queue stand together
      if (hasPlus && line < this.#deskLine && queue !== counted && queue !== who.queue[taken]) {
        this.#run[queue] = (this.#run[queue] as number) + 1;
        counted = queue;
      }
      let i = this.#first[line] as number;
      for (; i !== NOBODY && (who.orderedFrom[i] as number) < came; i = this.#after[i] as number)
        who.skips[i] = (who.skips[i] as number) + 1;
    }
  }
}
