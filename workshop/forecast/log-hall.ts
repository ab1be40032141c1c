// The log as a hall lives it: one moment after the other, each seen with what was known then and nothing later.
// Within a second arrivals come first: they know nothing of what else that second brings.
import type { Desk, Line, WaitingCustomer } from '../../domain/forecast/line.ts';
import { UNNAMED } from '../replay/repair.ts';
import type { LoggedDay, LoggedVisit } from './log-days.ts';

export type LogMoment =
  | { readonly kind: 'arrives'; readonly visit: LoggedVisit; readonly line: Line }
  | { readonly kind: 'called' | 'gaveUp'; readonly visit: LoggedVisit; readonly at: number }
  | { readonly kind: 'served'; readonly visit: LoggedVisit; readonly from: number; readonly to: number };

/** These share their agents; every other service has agents of its own. */
const SHARED: ReadonlySet<string> = new Set(['PS', 'PE', 'NE', 'NW']);
const SHARED_QUEUE = 'shared';
/** An agent who has been free for longer is taken to have left: a log does not say who is at their place. */
const LEFT_AFTER_MS = 10 * 60_000;
/** An agent who has served a queue within this time serves it still. */
const KNOWN_FOR_MS = 7 * 24 * 3_600_000;

export const inPopulation = ({ service, queued, served }: LoggedVisit) =>
  SHARED.has(service) && queued && served !== undefined;
export const queueOf = (service: string) => (SHARED.has(service) ? SHARED_QUEUE : service);

interface Agent {
  readonly counterId: string;
  /** When a queue was last served. */
  readonly queues: Map<string, number>;
  serving?: { readonly visit: LoggedVisit; readonly since: number };
  freeSince: number;
}

/** @param leads head start by priority, ms */
export function* logMoments(days: readonly LoggedDay[], leads: ReadonlyMap<string, number>): Generator<LogMoment> {
  const hall = new LogHall(leads);
  for (const { at, what, visit } of happenings(days)) {
    if (what === 'arrives') {
      yield { kind: 'arrives', visit, line: hall.lineOf(visit) };
      hall.join(visit);
    } else if (what === 'waitEnds') {
      yield { kind: visit.served ? 'called' : 'gaveUp', visit, at };
      hall.endWait(visit);
    } else {
      yield { kind: 'served', visit, from: visit.waitEnds, to: at };
      hall.free(visit);
    }
  }
}

interface Happening {
  readonly at: number;
  readonly what: 'arrives' | 'ends' | 'waitEnds';
  readonly visit: LoggedVisit;
}
const ORDER = { arrives: 0, ends: 1, waitEnds: 2 } as const;

function happenings(days: readonly LoggedDay[]): readonly Happening[] {
  const all = days.flatMap(({ visits }) =>
    visits.flatMap((visit): Happening[] => [
      { at: visit.arrived, what: 'arrives', visit },
      { at: visit.waitEnds, what: 'waitEnds', visit },
      ...(visit.served ? [{ at: visit.served.ends, what: 'ends' as const, visit }] : []),
    ]),
  );
  // What ended no later than it began is put in its order of life; the sort keeps the order of the file.
  const rank = ({ at, what, visit }: Happening) => (what === 'ends' && at === visit.waitEnds ? 3 : ORDER[what]);
  return all.sort((one, other) => one.at - other.at || rank(one) - rank(other));
}

class LogHall {
  readonly #leads: ReadonlyMap<string, number>;
  readonly #waiting = new Map<LoggedVisit, WaitingCustomer>();
  readonly #agents = new Map<string, Agent>();

  constructor(leads: ReadonlyMap<string, number>) {
    this.#leads = leads;
  }

  lineOf(visit: LoggedVisit): Line {
    const at = visit.arrived;
    const who = this.#customer(visit);
    const others = [...this.#waiting.values()].filter(({ queueId }) => queueId === who.queueId);
    const ahead = others.filter(({ standing }) => standing <= who.standing);
    ahead.sort((one, other) => one.standing - other.standing);
    const time = new Date(at);
    const minuteOfDay = time.getUTCHours() * 60 + time.getUTCMinutes();
    const desks = this.#desks(who.queueId, at);
    return { at, minuteOfDay, weekday: time.getUTCDay(), who, ahead, behind: others.length - ahead.length, desks };
  }

  join(visit: LoggedVisit): void {
    if (visit.waitEnds > visit.arrived) this.#waiting.set(visit, this.#customer(visit));
  }

  endWait(visit: LoggedVisit): void {
    this.#waiting.delete(visit);
    if (!visit.served) return;
    const name = agentName(visit);
    const agent: Agent = this.#agents.get(name) ?? { counterId: name, queues: new Map(), freeSince: 0 };
    agent.serving = { visit, since: visit.waitEnds };
    agent.queues.set(queueOf(visit.service), visit.waitEnds);
    this.#agents.set(name, agent);
  }

  free(visit: LoggedVisit): void {
    const name = agentName(visit);
    const agent = this.#agents.get(name);
    if (agent?.serving?.visit !== visit || !visit.served) return;
    if (visit.served.agent === UNNAMED) this.#agents.delete(name);
    delete agent.serving;
    agent.freeSince = visit.served.ends;
  }

  #customer(visit: LoggedVisit): WaitingCustomer {
    const { service, priority, arrived } = visit;
    const standing = arrived - (this.#leads.get(priority) ?? 0);
    return { serviceId: service, queueId: queueOf(service), classId: priority, arrivedAt: arrived, standing };
  }

  /** Agents who may be there; where all seem to have left, whoever was the last to serve: for the line is not closed. */
  #desks(queueId: string, at: number): readonly Desk[] {
    const known = [...this.#agents.values()].flatMap((agent) => this.#deskOf(agent, queueId, at));
    const present = known.filter(({ serving, freeSince = 0 }) => serving || at - freeSince < LEFT_AFTER_MS);
    if (present.length > 0) return present;
    return known.sort((one, other) => (other.freeSince ?? 0) - (one.freeSince ?? 0)).slice(0, 1);
  }

  #deskOf({ counterId, queues, serving, freeSince }: Agent, queueId: string, at: number): readonly Desk[] {
    const serves = [...queues].filter(([, last]) => at - last < KNOWN_FOR_MS).map(([queue]) => queue);
    if (!serves.includes(queueId)) return [];
    const desk = { counterId, queues: serves };
    if (serving) return [{ ...desk, serving: { serviceId: serving.visit.service, since: serving.since } }];
    return [{ ...desk, freeSince }];
  }
}

/** Services without a name are each by somebody of their own. */
function agentName({ served, line }: LoggedVisit): string {
  return served?.agent === UNNAMED ? `${UNNAMED} ${line}` : (served?.agent ?? '');
}
