/** What happens when at which desk: a binary heap in typed arrays that grow as needed, earliest first, equal times by desk. */
export class EventHeap {
  #at = new Float64Array(64);
  #desk = new Int32Array(64);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  /** Time of the earliest; Infinity when there is none. */
  get next(): number {
    return this.#size > 0 ? (this.#at[0] as number) : Number.POSITIVE_INFINITY;
  }

  push(at: number, desk: number): void {
    if (this.#size === this.#at.length) this.#grow();
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(at, desk, parent)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#at[place] = at;
    this.#desk[place] = desk;
  }

  /** Takes the earliest and gives its desk; not to be called when there is none. */
  pop(): number {
    const first = this.#desk[0] as number;
    const last = --this.#size;
    const at = this.#at[last] as number;
    const desk = this.#desk[last] as number;
    let place = 0;
    for (let child = 1; child < last; child = 2 * place + 1) {
      if (child + 1 < last && this.#isBefore(this.#at[child + 1] as number, this.#desk[child + 1] as number, child))
        child++;
      if (this.#isBefore(at, desk, child)) break;
      this.#move(child, place);
      place = child;
    }
    this.#at[place] = at;
    this.#desk[place] = desk;
    return first;
  }

  #grow(): void {
    const [at, desk] = [new Float64Array(this.#size * 2), new Int32Array(this.#size * 2)];
    at.set(this.#at);
    desk.set(this.#desk);
    this.#at = at;
    this.#desk = desk;
  }

  #isBefore(at: number, desk: number, place: number): boolean {
    const other = this.#at[place] as number;
    return at < other || (at === other && desk < (this.#desk[place] as number));
  }

  #move(from: number, to: number): void {
    this.#at[to] = this.#at[from] as number;
    this.#desk[to] = this.#desk[from] as number;
  }
}
