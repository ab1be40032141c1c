// What asks for somebody now: found by looking at the hall, never by waiting to be told. [S-02, S-04, S-09, C-31, R-05]
import type { ControlAlertKind } from '../../contract/control.ts';
import type { ControlPack } from '../../contract/pack-control.ts';
import type { AlertKind, TicketStatus } from '../../contract/views.ts';
import { type CounterState, type Hall, openLeg, packOf, postKey, type Ticket } from '../hall.ts';
import { waitingFor } from '../queue/order.ts';
import type { ControlFacts } from './facts.ts';
import { type Figure, figuresOf, queuesLeft, reasonOf } from './figures.ts';

const MINUTE = 60_000;

export interface Matter {
  readonly kind: ControlAlertKind;
  readonly about: Readonly<Record<string, string>>;
}

/** The words of `about` that say which matter it is; the others are figures of the moment. */
const IDENTITY: Readonly<Record<ControlAlertKind, readonly string[]>> = {
  limitPassed: [],
  noCounter: ['queue'],
  postEmpty: ['screen', 'at'],
  workWithoutCall: ['counter'],
  idleWhileWaiting: ['counter'],
  deskSilent: ['counter', 'ticketId'],
  deviceAway: ['screen', 'at'],
  customerForgotten: ['ticketId', 'status'],
  outage: [],
};

export function isControlAlert(kind: AlertKind): kind is ControlAlertKind {
  return kind in IDENTITY;
}

/** One word for one matter, whatever its figures are at the moment. */
export function matterKey({ kind, about }: Matter): string {
  return [kind, ...IDENTITY[kind].map((key) => about[key] ?? '')].join(' ');
}

/** Everything in the hall that asks for somebody at this moment. */
export function mattersOf(hall: Hall, facts: ControlFacts): readonly Matter[] {
  const { limits, posts } = packOf(hall).control;
  return [
    ...limitPassed(figuresOf(hall, facts), (limit) => limit),
    ...linesLeft(hall, facts, limits),
    ...emptyPosts(hall, facts, { posts, limits }),
    ...atCounters(hall, facts, limits),
    ...forgotten(hall, facts, limits),
    ...(facts.away ?? [])
      .filter(({ since }) => facts.open && isOlder(hall, facts, since, limits.deviceAwayMinutes))
      .map(({ screen, at }): Matter => ({ kind: 'deviceAway', about: { screen, at } })),
    ...owedApologies(hall),
  ];
}

/** A passed limit that is not yet clearly kept again: its alert stays, so that it does not come and go at the very limit. */
export function mattersNotEased(hall: Hall, facts: ControlFacts): readonly Matter[] {
  const { easedPercent } = packOf(hall).control.limits;
  return limitPassed(figuresOf(hall, facts), (limit) => (limit * easedPercent) / 100);
}

/** One alert for all limits, about the figure that is furthest beyond its own: the others stand among the reasons. [S-04] */
function limitPassed(figures: readonly Figure[], from: (limit: number) => number): readonly Matter[] {
  const share = ({ figure, steps }: Figure) => figure / steps.limit;
  const [worst] = figures
    .filter(({ figure, steps }) => figure > 0 && figure >= from(steps.limit))
    .toSorted((one, other) => share(other) - share(one));
  if (!worst) return [];
  const { kind, figure, limit, queueId, number } = reasonOf(worst);
  const where = { ...(queueId ? { queue: queueId } : {}), ...(number ? { number } : {}) };
  return [{ kind: 'limitPassed', about: { measure: kind, figure: String(figure), limit: String(limit), ...where } }];
}

function linesLeft(hall: Hall, facts: ControlFacts, { noCounterMinutes }: ControlPack['limits']): readonly Matter[] {
  return queuesLeft(hall)
    .filter(({ since }) => isOlder(hall, facts, since, noCounterMinutes))
    .map(({ queueId, people }) => ({ kind: 'noCounter', about: { queue: queueId, people: String(people) } }));
}

/** [S-02, S-09] a post that has to be held from opening on. */
function emptyPosts(
  hall: Hall,
  facts: ControlFacts,
  { posts, limits }: Pick<ControlPack, 'posts' | 'limits'>,
): readonly Matter[] {
  const { openSince } = facts;
  if (openSince === undefined) return [];
  return posts
    .filter(({ screen, at }) => {
      if (hall.posts[postKey({ screen, at })]) return false;
      const left = screen === 'counter' ? (hall.counters[at]?.since ?? 0) : 0;
      return isOlder(hall, facts, Math.max(openSince, left), limits.postEmptyMinutes);
    })
    .map(({ screen, at }) => ({ kind: 'postEmpty', about: { screen, at } }));
}

function atCounters(hall: Hall, facts: ControlFacts, limits: ControlPack['limits']): readonly Matter[] {
  return packOf(hall).counters.flatMap(({ id }): readonly Matter[] => {
    const counter = hall.counters[id];
    if (!counter?.staff || counter.away) return [];
    const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
    return ticket
      ? silentDesk(hall, id, { ticket, facts, limits })
      : withoutCustomer(hall, id, { counter, facts, limits });
  });
}

/** [C-31] somebody sits there and nothing happens, and the clerk has not said that the seat is left. */
function silentDesk(
  hall: Hall,
  counterId: string,
  {
    ticket,
    facts,
    limits,
  }: { readonly ticket: Ticket; readonly facts: ControlFacts; readonly limits: ControlPack['limits'] },
): readonly Matter[] {
  if (ticket.status !== 'serving' || ticket.away || !openLeg(ticket)?.guided) return [];
  const last = Math.max(ticket.since, hall.control.deeds[counterId]?.at ?? 0);
  if (!isOlder(hall, facts, last, limits.deskSilentMinutes)) return [];
  const { ticketId, number } = ticket;
  return [{ kind: 'deskSilent', about: { counter: counterId, ticketId, number } }];
}

/** A clerk is there, people wait for this counter, and nobody is called: idle, or at work for somebody without a number. */
function withoutCustomer(
  hall: Hall,
  counterId: string,
  {
    counter,
    facts,
    limits,
  }: { readonly counter: CounterState; readonly facts: ControlFacts; readonly limits: ControlPack['limits'] },
): readonly Matter[] {
  const line = waitingFor(hall, counterId);
  if (line.length === 0) return [];
  const { deeds, minutes } = limits.workWithoutCall;
  const apart = hall.control.deeds[counterId]?.apart.filter((at) => facts.now - at < minutes * MINUTE) ?? [];
  if (apart.length >= deeds) return [{ kind: 'workWithoutCall', about: { counter: counterId } }];
  const since = Math.max(counter.since, Math.min(...line.map((ticket) => ticket.since)));
  if (!isOlder(hall, facts, since, limits.idleMinutes)) return [];
  return [{ kind: 'idleWhileWaiting', about: { counter: counterId, waiting: String(line.length) } }];
}

/** called and never begun, set aside for long, called and not there. */
function forgotten(hall: Hall, facts: ControlFacts, limits: ControlPack['limits']): readonly Matter[] {
  const patience: Partial<Record<TicketStatus, number>> = {
    called: limits.calledMinutes,
    parked: limits.parkedMinutes,
    missing: limits.missingMinutes,
  };
  return Object.values(hall.tickets).flatMap((ticket): readonly Matter[] => {
    const minutes = isLeftAlone(hall, ticket) ? limits.noCounterMinutes : patience[ticket.status];
    const last = Math.max(ticket.since, ticket.status === 'called' ? (ticket.lastCallAt ?? 0) : 0);
    if (minutes === undefined || !isOlder(hall, facts, last, minutes)) return [];
    const { ticketId, number, status } = ticket;
    const counter = ticket.counterId ?? ticket.onlyCounter;
    return [{ kind: 'customerForgotten', about: { ticketId, number, status, ...(counter ? { counter } : {}) } }];
  });
}

/** Waits for one counter alone, and nobody is there. */
function isLeftAlone(hall: Hall, { status, onlyCounter }: Ticket): boolean {
  return status === 'waiting' && onlyCounter !== undefined && !hall.counters[onlyCounter]?.staff;
}

/** [S-19] people who waited through an outage and have heard no word about it. */
function owedApologies(hall: Hall): readonly Matter[] {
  const people = new Set(hall.control.outages.flatMap(({ owed }) => owed)).size;
  return people === 0 ? [] : [{ kind: 'outage', about: { people: String(people) } }];
}

/** Nobody could do anything while the system was away or the hall was evacuated: that time does not count. */
function isOlder(hall: Hall, { now }: ControlFacts, since: number, minutes: number): boolean {
  return now - Math.max(since, hall.control.resumedAt ?? 0) >= minutes * MINUTE;
}
