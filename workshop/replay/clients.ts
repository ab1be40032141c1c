// One client per agent. Where the log has an agent serve two at once, a second client of the agent serves the second.
import { type Repair, type Served, UNNAMED, type Visit } from './repair.ts';

export type ServedVisit = Visit & { readonly served: Served };
/** What one client does, in this order: each service is over before the next call. */
export interface Client {
  readonly agent: string;
  readonly visits: readonly ServedVisit[];
}

/** Deals out the served visits. Overlapping ones are listed as repaired: their times stay, they get a counter of their own. */
export function clientsFor(visits: readonly Visit[]): {
  readonly clients: readonly Client[];
  readonly repairs: readonly Repair[];
} {
  const served = visits.filter(isServed).sort(byCall);
  const shared = [...Map.groupBy(served, ({ served: { agent } }) => agent)].map(([agent, own]) => share(agent, own));
  return { clients: shared.flatMap(({ clients }) => clients), repairs: shared.flatMap(({ repairs }) => repairs) };
}

function isServed(visit: Visit): visit is ServedVisit {
  return visit.served !== undefined;
}

function byCall(one: ServedVisit, other: ServedVisit): number {
  return one.waitEnds - other.waitEnds || one.served.ended - other.served.ended || one.line - other.line;
}

function share(agent: string, visits: readonly ServedVisit[]): { clients: Client[]; repairs: Repair[] } {
  const clients: { agent: string; visits: ServedVisit[] }[] = [];
  const repairs: Repair[] = [];
  for (const visit of visits) {
    const free = clients.findIndex((client) => (client.visits.at(-1)?.served.ended ?? 0) <= visit.waitEnds);
    if (free >= 0) clients[free]?.visits.push(visit);
    else clients.push({ agent, visits: [visit] });
    const place = free >= 0 ? free : clients.length - 1;
    // the unnamed are many: two of them at once are no overlap
    if (place > 0 && agent !== UNNAMED) repairs.push(secondCounter(agent, visit, place + 1));
  }
  return { clients, repairs };
}

function secondCounter(agent: string, { line }: Visit, place: number): Repair {
  return { line, kind: 'overlap', field: 'client', before: agent, after: `${agent}, client ${place}` };
}
