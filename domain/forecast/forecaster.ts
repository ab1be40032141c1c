// How long a customer will wait. Lives outside the hall, is fed from what has been committed, and is deterministic:
// the same memory and the same facts give the same forecasts.
import type { Line } from './line.ts';

/** What a customer is told, from now on, ms. Always 0 ≤ optimistic ≤ likely ≤ within. */
export interface WaitForecast {
  /** One in ten waits no longer than this. */
  readonly optimisticMs: number;
  /** The median. */
  readonly likelyMs: number;
  /** With `confidence`, the wait is over within this time. */
  readonly withinMs: number;
  /** 0 to 1, as set. */
  readonly confidence: number;
}

/** What the pack knows before the first customer has come. */
export interface ForecastPrior {
  /** Key: service. */
  readonly expectedMinutes: Readonly<Record<string, number>>;
  /** Share of promises that are to be kept, such as 0.8. */
  readonly confidence: number;
}

/**
 * What has happened, in the order in which it was committed.
 * `joined`: somebody took a number; the line is the one at that moment (`line.who` is that customer).
 * `called`: the first call of that ticket, which ends the wait. `gaveUp`: it ended without ever being called.
 * `served`: a service came to its end. Tickets that nobody saw join are passed over.
 */
export type ForecastFact =
  | { readonly kind: 'joined'; readonly ticketId: string; readonly line: Line; readonly forecast?: WaitForecast }
  | { readonly kind: 'called'; readonly ticketId: string; readonly at: number }
  | { readonly kind: 'gaveUp'; readonly ticketId: string; readonly at: number }
  | { readonly kind: 'served'; readonly serviceId: string; readonly from: number; readonly to: number };

/** Plain JSON of bounded size. */
export interface ForecastMemory {
  readonly version: 1;
  /** Per service: how many services were seen and their mean, ms. */
  readonly services: Readonly<Record<string, { readonly seen: number; readonly meanMs: number }>>;
  /** Tickets that wait: what they joined, and when. */
  readonly waiting: Readonly<Record<string, { readonly at: number; readonly plainMs: number }>>;
  /** How much longer than by plain arithmetic the last waits were, newest last. */
  readonly ratios: readonly number[];
}

const MINUTE = 60_000;
/** Services that the pack's expectation weighs. */
const PRIOR_WEIGHT = 20;
const RATIOS_KEPT = 500;
/** Before anything was seen: waits as if drawn from an exponential law around plain arithmetic. */
const PRIOR_RATIOS = Array.from({ length: 40 }, (_, at) => -Math.log(1 - (at + 0.5) / 40));

export class Forecaster {
  readonly #prior: ForecastPrior;
  readonly #services: Record<string, { seen: number; meanMs: number }>;
  readonly #waiting: Record<string, { at: number; plainMs: number }>;
  #ratios: number[];

  constructor(prior: ForecastPrior, memory?: ForecastMemory) {
    this.#prior = prior;
    this.#services = structuredClone(memory?.services ?? {}) as Record<string, { seen: number; meanMs: number }>;
    this.#waiting = structuredClone(memory?.waiting ?? {}) as Record<string, { at: number; plainMs: number }>;
    this.#ratios = [...(memory?.ratios ?? [])];
  }

  /** From `line.at` on; undefined when no desk that may serve this customer is open: then nobody can say. */
  forecast(line: Line): WaitForecast | undefined {
    if (line.desks.length === 0) return undefined;
    const plain = this.#plainMs(line);
    const sorted = [...PRIOR_RATIOS, ...this.#ratios].sort((one, other) => one - other);
    const at = (share: number) => Math.round(plain * (sorted[Math.floor(share * sorted.length)] ?? 1));
    const { confidence } = this.#prior;
    return { optimisticMs: at(0.1), likelyMs: at(0.5), withinMs: at(confidence), confidence };
  }

  observe(fact: ForecastFact): void {
    switch (fact.kind) {
      case 'joined':
        if (fact.line.desks.length > 0)
          this.#waiting[fact.ticketId] = { at: fact.line.at, plainMs: this.#plainMs(fact.line) };
        return;
      case 'called':
        this.#called(fact.ticketId, fact.at);
        return;
      case 'gaveUp':
        delete this.#waiting[fact.ticketId];
        return;
      case 'served':
        this.#served(fact.serviceId, Math.max(0, fact.to - fact.from));
        return;
      default:
        fact satisfies never;
    }
  }

  memory(): ForecastMemory {
    return structuredClone({
      version: 1,
      services: this.#services,
      waiting: this.#waiting,
      ratios: this.#ratios,
    });
  }

  /** Work before this customer, shared among the open desks. */
  #plainMs({ ahead, who, desks }: Line): number {
    const work = ahead.reduce((sum, { serviceId }) => sum + this.#meanMs(serviceId), 0);
    const busy = desks.every(({ serving }) => serving);
    return (work + (busy ? this.#meanMs(who.serviceId) : 0)) / desks.length;
  }

  #meanMs(serviceId: string): number {
    const prior = (this.#prior.expectedMinutes[serviceId] ?? 5) * MINUTE;
    const { seen, meanMs } = this.#services[serviceId] ?? { seen: 0, meanMs: 0 };
    return (PRIOR_WEIGHT * prior + seen * meanMs) / (PRIOR_WEIGHT + seen);
  }

  #called(ticketId: string, at: number): void {
    const joined = this.#waiting[ticketId];
    if (!joined) return;
    delete this.#waiting[ticketId];
    if (joined.plainMs > 0)
      this.#ratios = [...this.#ratios, Math.max(0, at - joined.at) / joined.plainMs].slice(-RATIOS_KEPT);
  }

  #served(serviceId: string, tookMs: number): void {
    const { seen, meanMs } = this.#services[serviceId] ?? { seen: 0, meanMs: 0 };
    this.#services[serviceId] = { seen: seen + 1, meanMs: meanMs + (tookMs - meanMs) / (seen + 1) };
  }
}
