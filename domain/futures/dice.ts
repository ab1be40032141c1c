/** Random numbers that are the same for the same seed: sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state. */
export class Dice {
  #a = 0;
  #b = 0;
  #c = 0;
  #count = 1;

  /** @param stream another stream of the same seed, such as the number of a future */
  constructor(seed: number, stream = 0) {
    this.begin(seed, stream);
  }

  begin(seed: number, stream: number): void {
    this.#a = seed | 0;
    this.#b = Math.floor(seed / 4294967296) | 0;
    this.#c = stream | 0;
    this.#count = 1;
    // seeds that differ in one bit have nothing in common after a few rounds
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 0 ≤ number < 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4294967296;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(2 * this.exponential()) * Math.cos(2 * Math.PI * this.next());
  }

  /** Gamma with mean shape × 1, shape above 0 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }
}
