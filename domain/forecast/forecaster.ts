// How long a customer will wait. Lives outside the hall, is fed from what has been committed, and is deterministic:
// the same memory and the same facts give the same forecasts.
import { Calibration, type CalibrationMemory } from './calibration.ts';
import { type Experience, featuresOf } from './features.ts';
import { blended, type Experienced, type Learned, learn, rememberVisit } from './learning.ts';
import type { Line } from './line.ts';
import { type Habits, plainWaits } from './plain-wait.ts';
import { Recent, type RecentMemory, remember } from './recent.ts';
import { ServiceTimes, type ServiceTimesMemory } from './service-times.ts';

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
  /** Share of promises that are to be kept, such as 0.8; above 0.5. */
  readonly confidence: number;
}

/**
 * What has happened, in the order in which it was committed.
 * `joined`: somebody took a number; the line is the one at that moment (`line.who` is that customer).
 * `called`: the first call of that ticket, which ends the wait. `gaveUp`: it ended without ever being called.
 * `missed`: it was called and nobody came. `served`: a service came to its end.
 * Tickets that nobody saw join are passed over.
 */
export type ForecastFact =
  | { readonly kind: 'joined'; readonly ticketId: string; readonly line: Line; readonly forecast?: WaitForecast }
  | { readonly kind: 'called'; readonly ticketId: string; readonly at: number }
  | { readonly kind: 'gaveUp'; readonly ticketId: string; readonly at: number }
  | { readonly kind: 'missed'; readonly ticketId: string; readonly at: number }
  | { readonly kind: 'served'; readonly serviceId: string; readonly from: number; readonly to: number };

/** One more whenever features or shapes change: figures that mean something else are not taken up. */
const VERSION = 2;

/** Plain JSON of bounded size: some 3 MB when full. */
export interface ForecastMemory {
  readonly version: typeof VERSION;
  readonly times: ServiceTimesMemory;
  readonly recent: RecentMemory;
  readonly waiting: Readonly<Record<string, Waiting>>;
  /** Classes with their head start, s, and services, each in the order in which they first came. */
  readonly leads: readonly (readonly [string, number])[];
  readonly services: readonly string[];
  readonly tallies: Tallies;
  readonly visits: readonly Experienced[];
  readonly learned: Learned | null;
  readonly calibrations: readonly CalibrationMemory[];
}

/** A ticket that waits: what was seen when it joined. */
interface Waiting {
  readonly at: number;
  readonly queueId: string;
  readonly classId: string;
  readonly features: readonly number[];
  /** For each of the three shares what each step of calibration told, ms; empty where no desk was open. */
  readonly bounds: readonly (readonly number[])[];
}

interface Tallies {
  /** Ends of waits by a call, by giving up, calls that nobody followed; and time spent waiting. They fade. */
  called: number;
  gaveUp: number;
  missed: number;
  waitedMs: number;
  /** The hall's midnight, UTC ms, and the waits since. */
  midnight: number;
  today: number;
  waitedToday: number;
}

const OPTIMISTIC = 0.1;
const LIKELY = 0.5;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More tickets than this are not waiting; those that joined first were lost sight of. */
const MOST_WAITING = 2_000;
/** Counts are halved when they reach this, so that habits may change. */
const FULL = 5_000;
/** Before anybody gave up: one in twenty of a hundred waits of ten minutes. */
const PRIOR = { waits: 100, waitedMs: 100 * 600_000, gaveUp: 5, missed: 3 };
const NO_TALLIES: Tallies = { called: 0, gaveUp: 0, missed: 0, waitedMs: 0, midnight: 0, today: 0, waitedToday: 0 };

export class Forecaster {
  readonly #confidence: number;
  readonly #shares: readonly number[];
  readonly #times: ServiceTimes;
  readonly #recent: Recent;
  readonly #waiting: Map<string, Waiting>;
  readonly #leads: Map<string, number>;
  readonly #services: string[];
  readonly #calibrations: readonly Calibration[];
  #tallies: Tallies;
  #visits: Experienced[];
  #learned: Learned | undefined;

  /** @param stored what `memory` gave; that of another version is left aside, and everything is learned anew */
  constructor(prior: ForecastPrior, stored?: ForecastMemory) {
    const memory = stored?.version === VERSION ? stored : undefined;
    this.#confidence = Math.min(0.99, Math.max(LIKELY, prior.confidence));
    this.#shares = [OPTIMISTIC, LIKELY, this.#confidence];
    this.#times = new ServiceTimes(prior.expectedMinutes, memory?.times);
    this.#recent = new Recent(memory?.recent);
    this.#waiting = new Map(Object.entries(memory?.waiting ?? {}));
    this.#leads = new Map(memory?.leads ?? []);
    this.#services = [...(memory?.services ?? [])];
    this.#calibrations = this.#shares.map((share, at) => new Calibration(share, memory?.calibrations[at]));
    this.#tallies = { ...NO_TALLIES, ...memory?.tallies };
    this.#visits = [...(memory?.visits ?? [])];
    this.#learned = memory?.learned ?? undefined;
  }

  /** From `line.at` on; undefined when no desk that may serve this customer is open: then nobody can say. */
  forecast(line: Line): WaitForecast | undefined {
    if (line.desks.length === 0) return undefined;
    return this.#told(this.#asked(line).bounds);
  }

  observe(fact: ForecastFact): void {
    switch (fact.kind) {
      case 'joined':
        this.#joined(fact.ticketId, fact.line);
        return;
      case 'called':
        this.#called(fact.ticketId, fact.at);
        return;
      case 'gaveUp':
        this.#gaveUp(fact.ticketId, fact.at);
        return;
      case 'missed':
        this.#tallies.missed += 1;
        return;
      case 'served':
        this.#served(fact);
        return;
      default:
        fact satisfies never;
    }
  }

  /** Takes over what a night has taught (see `learnFrom`). */
  adopt(learned: Learned | undefined): void {
    this.#learned = learned ?? this.#learned;
  }

  memory(): ForecastMemory {
    return {
      version: VERSION,
      times: this.#times.memory(),
      recent: this.#recent.memory(),
      waiting: Object.fromEntries(this.#waiting),
      leads: [...this.#leads],
      services: [...this.#services],
      tallies: { ...this.#tallies },
      visits: [...this.#visits],
      learned: this.#learned ?? null,
      calibrations: this.#calibrations.map((calibration) => calibration.memory()),
    };
  }

  #asked(line: Line): Pick<Waiting, 'features' | 'bounds'> {
    const experience = this.#experience();
    const plain = plainWaits(line, experience.habits, this.#shares);
    const features = featuresOf(line, plain, experience);
    const model = blended(plain, features, this.#learned);
    return { features, bounds: this.#calibrations.map((calibration, at) => calibration.bounds(model[at] ?? 0)) };
  }

  #told(bounds: Waiting['bounds']): WaitForecast {
    const [optimistic = 0, likely = 0, within = 0] = this.#calibrations
      .map((calibration, at) => Math.round(calibration.told(bounds[at] ?? [])))
      .sort((one, other) => one - other);
    return { optimisticMs: optimistic, likelyMs: likely, withinMs: within, confidence: this.#confidence };
  }

  #experience(): Experience {
    const { today, waitedToday } = this.#tallies;
    return {
      habits: this.#habits(),
      recent: this.#recent,
      leads: this.#leads,
      services: this.#services,
      today: today > 0 ? waitedToday / today / 1000 : -1,
    };
  }

  #habits(): Habits {
    const { called, gaveUp, missed, waitedMs } = this.#tallies;
    return {
      times: this.#times,
      givesUp: (PRIOR.gaveUp + gaveUp) / (PRIOR.waitedMs + waitedMs),
      noShow: (PRIOR.missed + missed) / (PRIOR.waits + Math.max(called, missed)),
    };
  }

  #joined(ticketId: string, line: Line): void {
    const { who, at } = line;
    this.#newDay(at - line.minuteOfDay * 60_000);
    this.#leads.set(who.classId, Math.round((who.arrivedAt - who.standing) / 1000));
    if (!this.#services.includes(who.serviceId)) this.#services.push(who.serviceId);
    const asked = line.desks.length > 0 ? this.#asked(line) : { features: [], bounds: [] };
    this.#waiting.set(ticketId, { at, queueId: who.queueId, classId: who.classId, ...asked });
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    remember(this.#recent.joined, { at, queueId: who.queueId, classId: who.classId });
  }

  #newDay(midnight: number): void {
    const tallies = this.#tallies;
    if (Math.abs(midnight - tallies.midnight) >= DAY / 2)
      Object.assign(tallies, { midnight, today: 0, waitedToday: 0 });
  }

  #called(ticketId: string, at: number): void {
    const joined = this.#waiting.get(ticketId);
    if (!joined) return;
    this.#waiting.delete(ticketId);
    const waitedMs = Math.max(0, at - joined.at);
    this.#count('called', waitedMs);
    remember(this.#recent.called, { at, queueId: joined.queueId, classId: joined.classId, waitedMs });
    // Whoever was called in the moment of joining has not queued: nothing to be learned about waiting.
    if (waitedMs > 0) this.#waited(joined, waitedMs);
  }

  #waited({ features, bounds }: Waiting, waitedMs: number): void {
    this.#tallies.today += 1;
    this.#tallies.waitedToday += waitedMs;
    if (bounds.length === 0) return;
    this.#calibrations.forEach((calibration, at) => {
      calibration.observe(bounds[at] ?? [], waitedMs);
    });
    this.#visits = rememberVisit(this.#visits, [Math.round(waitedMs / 100) / 10, ...features]);
  }

  #gaveUp(ticketId: string, at: number): void {
    const joined = this.#waiting.get(ticketId);
    if (!joined) return;
    this.#waiting.delete(ticketId);
    this.#count('gaveUp', Math.max(0, at - joined.at));
    remember(this.#recent.gaveUp, { at, queueId: joined.queueId, classId: joined.classId });
  }

  #count(how: 'called' | 'gaveUp', waitedMs: number): void {
    const tallies = this.#tallies;
    tallies[how] += 1;
    tallies.waitedMs += waitedMs;
    if (tallies.called + tallies.gaveUp < FULL) return;
    for (const each of ['called', 'gaveUp', 'missed', 'waitedMs'] as const) tallies[each] /= 2;
  }

  #served({ serviceId, from, to }: Extract<ForecastFact, { kind: 'served' }>): void {
    const tookMs = Math.max(0, to - from);
    const { midnight } = this.#tallies;
    const hour = midnight > 0 ? Math.floor(((((from - midnight) % DAY) + DAY) % DAY) / HOUR) : undefined;
    remember(this.#recent.served, { at: to, pace: Math.min(10, tookMs / this.#times.meanMs(serviceId)) });
    this.#times.observe(serviceId, tookMs, hour);
  }
}

/** What a night's training makes of a memory, for `adopt`; undefined where too little was seen. Pure, some seconds at most. */
export function learnFrom(
  { visits }: Pick<ForecastMemory, 'visits'>,
  { confidence }: ForecastPrior,
): Learned | undefined {
  return learn(visits, [OPTIMISTIC, LIKELY, Math.min(0.99, Math.max(LIKELY, confidence))]);
}
