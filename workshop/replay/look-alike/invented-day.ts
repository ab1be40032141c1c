// A day that never was: people come as they like, wait as long as they can, and are served by whoever is free.
// Every figure here is invented; none is taken from a real log.
import type { Dice } from '../../dice.ts';

/** One visit as it truly went; seconds since midnight. */
export interface TrueVisit {
  readonly service: string;
  readonly priority: string;
  readonly arrived: number;
  /** Call, or giving up. */
  readonly waitEnds: number;
  /** Somebody was free at once, or the visitor turned round in the door. */
  readonly queued: boolean;
  readonly agent?: string;
  readonly ended?: number;
}

/** Arrivals by hour of the day, in parts: a busy morning, a lull, a busier evening. */
const HOURS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 13, 15, 11, 8, 7, 9, 12, 14, 13, 9, 6, 4, 3, 1];
const SERVICES = [
  ['PS', 70],
  ['NW', 15],
  ['NE', 8],
  ['IN', 3],
  ['PE', 2],
  ['TT', 2],
] as const;
const PRIORITIES = [
  ['0', 55],
  ['1', 18],
  ['2', 27],
] as const;
/** Median seconds of service; what is not named lasts as PS. */
const LASTS: Readonly<Record<string, number>> = { PS: 150, NW: 110, NE: 190, IN: 320, TT: 20 };
const SPREAD = 0.8;
const MEAN_PATIENCE = 420;
const TURNS_ROUND = 0.05;
/** Agents with their hours; the internet has its own. One agent is enough for this many visits a day. */
const VISITS_PER_AGENT = 80;

/** The last two: one is still being served at midnight, the other still waits. */
const LAST_COMERS: readonly Comer[] = [
  { service: 'PS', priority: '1', arrived: 86_230, patience: 900, lasts: 410 },
  { service: 'PS', priority: '0', arrived: 86_371, patience: 900, lasts: 95 },
];

interface Agent {
  readonly name: string;
  readonly forInternet: boolean;
  readonly until: number;
  freeAt: number;
}
interface Comer {
  readonly service: string;
  readonly priority: string;
  readonly arrived: number;
  readonly patience: number;
  readonly lasts: number;
}

/** A day of so many visits, in the order of arrival. */
export function inventedDay(visits: number, chance: Dice): readonly TrueVisit[] {
  const early = Array.from({ length: visits - LAST_COMERS.length }, () => comer(chance));
  const comers = [...early, ...LAST_COMERS].sort((a, b) => a.arrived - b.arrived);
  const agents = agentsFor(visits, chance);
  const isInternet = ({ service }: Comer) => service === 'IN';
  const lines = [true, false].map((internet) =>
    serveAll(
      comers.filter((one) => isInternet(one) === internet),
      agents.filter(({ forInternet }) => forInternet === internet),
    ),
  );
  return lines.flat().sort((a, b) => a.arrived - b.arrived);
}

/** Arrivals of a Poisson process whose rate changes by the hour, given their number. */
function comer(chance: Dice): Comer {
  const hour = chance.pick(HOURS.map((weight, at) => [at, weight] as const));
  const service = chance.pick<string>(SERVICES);
  return {
    service,
    priority: chance.pick<string>(PRIORITIES),
    arrived: hour * 3600 + chance.between(0, 3599),
    patience: chance.chance(TURNS_ROUND) ? 0 : Math.round(5 + chance.exponential(MEAN_PATIENCE)),
    lasts: Math.max(3, Math.round(chance.lognormal(LASTS[service] ?? 150, SPREAD))),
  };
}

function agentsFor(visits: number, chance: Dice): readonly Agent[] {
  const count = Math.max(3, Math.ceil(visits / VISITS_PER_AGENT));
  return Array.from({ length: count }, (_, at) => {
    // the first serves the internet and the second everything else all day long, so that nobody waits for nobody
    const from = at < 2 ? 0 : chance.between(9, 14) * 3600;
    const until = at < 2 ? Number.POSITIVE_INFINITY : from + 8 * 3600;
    return { name: `B${String(at + 1).padStart(2, '0')}`, forInternet: at === 0, until, freeAt: from };
  });
}

/** One line, several agents: priority 2 first, then by arrival. Whoever has lost patience is gone. */
function serveAll(comers: readonly Comer[], agents: readonly Agent[]): readonly TrueVisit[] {
  const visits: TrueVisit[] = [];
  let open = [...comers];
  while (open.length > 0) {
    const agent = nextFree(agents);
    const first = open[0]?.arrived ?? 0;
    const now = Math.max(agent.freeAt, first);
    visits.push(...open.filter((one) => hasGone(one, now)).map(gaveUp));
    open = open.filter((one) => !hasGone(one, now));
    const next = firstInLine(open.filter(({ arrived }) => arrived <= now));
    if (!next) continue;
    if (now >= agent.until) {
      agent.freeAt = Number.POSITIVE_INFINITY;
      continue;
    }
    open = open.filter((one) => one !== next);
    agent.freeAt = now + next.lasts;
    visits.push(served(next, agent, now));
  }
  return visits;
}

function nextFree(agents: readonly Agent[]): Agent {
  const [first] = [...agents].sort((a, b) => a.freeAt - b.freeAt);
  if (!first) throw new Error('a line without an agent');
  return first;
}

function hasGone({ arrived, patience }: Comer, now: number): boolean {
  return arrived + patience < now || (patience === 0 && arrived <= now);
}

function firstInLine(waiting: readonly Comer[]): Comer | undefined {
  const isHigh = ({ priority }: Comer) => (priority === '2' ? 0 : 1);
  return [...waiting].sort((a, b) => isHigh(a) - isHigh(b) || a.arrived - b.arrived)[0];
}

function gaveUp({ service, priority, arrived, patience }: Comer): TrueVisit {
  return { service, priority, arrived, waitEnds: arrived + patience, queued: patience > 0 };
}

function served({ service, priority, arrived, lasts }: Comer, { name }: Agent, now: number): TrueVisit {
  return { service, priority, arrived, waitEnds: now, queued: now > arrived, agent: name, ended: now + lasts };
}
