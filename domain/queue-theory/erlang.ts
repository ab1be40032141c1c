// Lines in steady state: Poisson arrivals, exponential services, `servers` alike. Rates are per one unit of time of the
// caller's choosing; times come back in the same unit.
// Sources: A. K. Erlang 1917 (loss and delay); C. Palm 1957 and Garnett, Mandelbaum & Reiman 2002 (customers who give up).

export interface Line {
  /** Whole and at least 0. */
  readonly servers: number;
  /** Arrivals per unit of time, above 0. */
  readonly arrivals: number;
  /** Customers one busy server finishes per unit of time, above 0. */
  readonly services: number;
  /** Of the waiting, the rate at which each gives up; 0 or absent: everybody stays. */
  readonly givingUp?: number;
}

export interface SteadyState {
  /** Share of time that a server is busy; above 1 the line would grow for ever. */
  readonly load: number;
  /** Probability that a new customer has to wait. */
  readonly delayed: number;
  /** Mean wait over everybody, also those who do not wait or give up; Infinity where the line would grow for ever. */
  readonly meanWait: number;
  /** Mean number waiting (Little's law: arrivals × mean wait). */
  readonly waiting: number;
  /** Share of customers who give up. */
  readonly gaveUp: number;
}

/** Erlang's loss formula: the share turned away when nobody can wait. `offered` = arrivals / services, in erlangs. */
export function erlangB(servers: number, offered: number): number {
  let loss = 1;
  // the recursion keeps every value between 0 and 1: no factorials, so any number of servers
  for (let c = 1; c <= servers; c++) loss = (offered * loss) / (c + offered * loss);
  return loss;
}

/** Erlang's delay formula: the share that has to wait when everybody stays; 1 when the load is 1 or more. */
export function erlangC(servers: number, offered: number): number {
  if (offered >= servers) return 1;
  const loss = erlangB(servers, offered);
  return loss / (1 - (offered / servers) * (1 - loss));
}

/** How the line stands in the long run: Erlang C without, Erlang A with customers who give up. */
export function steadyState(line: Line): SteadyState {
  return line.givingUp ? withGivingUp(line, line.givingUp) : everybodyStays(line);
}

function everybodyStays({ servers, arrivals, services }: Line): SteadyState {
  const offered = arrivals / services;
  const delayed = erlangC(servers, offered);
  const spare = servers * services - arrivals;
  const meanWait = spare > 0 ? delayed / spare : Number.POSITIVE_INFINITY;
  return { load: offered / servers, delayed, meanWait, waiting: arrivals * meanWait, gaveUp: 0 };
}

function withGivingUp({ servers, arrivals, services }: Line, givingUp: number): SteadyState {
  const queue = queueSums((servers * services) / givingUp, arrivals / givingUp);
  const loss = erlangB(servers, arrivals / services);
  const delayed = 1 / (1 + (1 - loss) / (loss * Math.exp(queue.logSum)));
  const waiting = delayed * queue.meanLength;
  const gaveUp = (givingUp * waiting) / arrivals;
  const busy = (arrivals * (1 - gaveUp)) / services;
  return { load: servers > 0 ? busy / servers : 1, delayed, meanWait: waiting / arrivals, waiting, gaveUp };
}

/** Probability of waiting longer than `time` (served or giving up meanwhile). */
export function waitsLongerThan(line: Line, time: number): number {
  const { servers, arrivals, services, givingUp = 0 } = line;
  const { delayed } = steadyState(line);
  if (givingUp === 0) {
    const spare = servers * services - arrivals;
    return spare > 0 ? delayed * Math.exp(-spare * time) : 1;
  }
  return delayed * Math.exp(logStillWaiting(line, givingUp, time) - givingUp * time);
}

/** Log of: the offered wait is longer than `time`, for one who has to wait. Garnett et al. 2002 in terms of the incomplete gamma function. */
function logStillWaiting({ servers, arrivals, services }: Line, givingUp: number, time: number): number {
  const shape = (servers * services) / givingUp;
  const now = arrivals / givingUp;
  const later = now * Math.exp(-givingUp * time);
  const drift = -servers * services * time - now * Math.expm1(-givingUp * time);
  return drift + queueSums(shape, later).logSum - queueSums(shape, now).logSum;
}

/** The wait that a share (0 to 1) of the customers does not exceed; Infinity where the line would grow for ever. */
export function waitWithin(line: Line, share: number): number {
  const exceeds = (time: number) => waitsLongerThan(line, time) > 1 - share;
  if (!exceeds(0)) return 0;
  let high = 1 / line.services;
  while (exceeds(high)) {
    high *= 2;
    if (high * line.services > 1e9) return Number.POSITIVE_INFINITY;
  }
  let low = 0;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (exceeds(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Time until somebody who finds all servers busy and `ahead` others waiting is served: mean and variance. Each of the ahead + 1
 * departures comes at the rate of the servers plus the patience of those before; Infinity with no server and nobody giving up.
 */
export function waitBehind(
  ahead: number,
  { servers, services, givingUp = 0 }: Omit<Line, 'arrivals'>,
): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  let variance = 0;
  for (let before = 0; before <= ahead; before++) {
    const rate = servers * services + before * givingUp;
    mean += 1 / rate;
    variance += 1 / rate ** 2;
  }
  return { mean, variance };
}

export interface Aim {
  /** So long at most … */
  readonly within: number;
  /** … for this share of the customers, 0 to 1. */
  readonly share: number;
}

/** The fewest servers with which the aim is kept. Search from square-root staffing (Halfin & Whitt 1981). */
export function serversNeeded({ arrivals, services, givingUp }: Omit<Line, 'servers'>, { within, share }: Aim): number {
  if (arrivals <= 0) return 0;
  const rates = { arrivals, services, ...(givingUp ? { givingUp } : {}) };
  const keeps = (servers: number) => servers > 0 && waitsLongerThan({ servers, ...rates }, within) <= 1 - share;
  const offered = arrivals / services;
  let servers = Math.ceil(offered + Math.sqrt(offered));
  while (!keeps(servers)) servers += 1;
  while (keeps(servers - 1)) servers -= 1;
  return servers;
}

interface QueueSums {
  /** Log of the sum of the states with a queue, the one without any being 1. */
  readonly logSum: number;
  /** Mean length of the queue while all are busy. */
  readonly meanLength: number;
}
const TOO_LARGE = 1e200;

/** Σ scale^j / ((shape+1)…(shape+j)), j ≥ 0, and its mean j: only positive terms, rescaled, so that nothing cancels or overflows. */
function queueSums(shape: number, scale: number): QueueSums {
  let term = 1;
  let sum = 1;
  let lengths = 0;
  let logScale = 0;
  for (let j = 1; ; j++) {
    const ratio = scale / (shape + j);
    term *= ratio;
    sum += term;
    lengths += j * term;
    if (ratio < 1 && j * term < lengths * 1e-16) break;
    if (term < 1e-300) break;
    if (sum < TOO_LARGE) continue;
    term /= TOO_LARGE;
    sum /= TOO_LARGE;
    lengths /= TOO_LARGE;
    logScale += Math.log(TOO_LARGE);
  }
  return { logSum: Math.log(sum) + logScale, meanLength: lengths / sum };
}
