// [S-18] from the hall as it stands to the line as one customer sees it: who goes first by the real rule, which desks are open.
import { counterState, type Hall, lastLeg, packOf, type Ticket } from '../hall.ts';
import { inOrder } from '../queue/in-order.ts';
import { isOpen } from '../queue/is-open.ts';
import { deskOf, effectiveArrival, rulesOf } from '../queue/order.ts';
import { queuesOf } from '../queue/queues-of.ts';
import { choosable, type DeskLines } from '../queue/who-is-next.ts';
import { newTicket } from '../tickets/evolve-ticket.ts';
import { classFor } from '../visits/triage.ts';
import type { Desk, Line, WaitingCustomer } from './line.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** A ticket that somebody would have who took one now; its number comes after every other. */
export function wouldBe(
  hall: Hall,
  { serviceId, classId }: { readonly serviceId: string; readonly classId?: string },
  at: number,
): Ticket | undefined {
  const pack = packOf(hall);
  const service = pack.services.find(({ id }) => id === serviceId);
  const visitor = classFor(pack, classId, []);
  if (!service || 'ok' in visitor) return undefined;
  return newTicket({
    ...{ ticketId: '', visitId: '', number: '~~~~~~~~', queueId: service.queue, classId: visitor.id, needs: [] },
    ...{ serviceId, comesAs: 'owner', documents: [], language: pack.defaultLanguage, arrivedAt: at, standing: at },
  });
}

/**
 * The line that a ticket stands in, or would stand in, at one moment: everybody who waits for the same desks, in the order of the hall.
 * @param ticket waiting in the hall, or not in it yet
 * @param at UTC ms, not before the hall's last event
 */
export function lineOf(hall: Hall, ticket: Ticket, at: number): Line {
  const waiting = Object.values(hall.tickets).filter(
    (other) => other.status === 'waiting' && other.ticketId !== ticket.ticketId,
  );
  const windows = windowsFor(hall, ticket, waiting, at);
  const turn = turnBeside(windows, ticket);
  const others = Map.groupBy(waiting, turn);
  const first = others.get('before') ?? [];
  const line = inOrder([...(others.get('byScore') ?? []), ticket], rulesOf(hall), at);
  const place = line.indexOf(ticket);
  const ahead = [...first, ...line.slice(0, place)];
  return {
    ...{ at, ...wallClock(hall, at), who: customer(hall, ticket, at) },
    ahead: ahead.map((other) => customer(hall, other, at)),
    behind: line.length - 1 - place + (others.get('after')?.length ?? 0),
    desks: windows.map(({ desk }) => desk),
  };
}

/** A desk, and whom it chooses from now: its own customers, and those whom it helps at this moment. The rest come when these are gone. */
interface Window {
  readonly desk: Desk;
  readonly choosesNow: (ticket: Ticket) => boolean;
}

/** Open counters that may serve this ticket, in the order of the room: those that choose from its like now, or else those that only help its line later. */
function windowsFor(hall: Hall, ticket: Ticket, waiting: readonly Ticket[], at: number): readonly Window[] {
  const chosen = whomDesksChoose(longestOfEach([...waiting, ticket]), at);
  const open = packOf(hall)
    .counters.filter(({ id }) => isOpen(hall, id))
    .map(({ id }) => ({ counterId: id, queues: queuesOf(hall, id), ...occupation(hall, id) }))
    .filter((desk) => mayServe(desk, ticket))
    .map((desk): Window => {
      const now = chosen(deskOf(hall, desk.counterId));
      return { desk, choosesNow: (one) => now.has(kindOf(one)) };
    });
  const now = open.filter(({ choosesNow }) => choosesNow(ticket));
  return now.length > 0 ? now : open;
}

/** The kinds that a desk chooses from now. Desks with the same lines choose alike, unless somebody waits for one desk alone: a row of equals is asked once. */
function whomDesksChoose(alike: readonly Ticket[], at: number): (desk: DeskLines) => ReadonlySet<string> {
  const isForAll = alike.every(({ onlyCounter }) => onlyCounter === undefined);
  const known = new Map<string, ReadonlySet<string>>();
  return (desk) => {
    const { counterId, ...lines } = desk;
    const key = JSON.stringify(isForAll ? lines : [counterId]);
    const kinds = known.get(key) ?? new Set(choosable(alike, desk, at).map(kindOf));
    known.set(key, kinds);
    return kinds;
  };
}

type Turn = 'before' | 'after' | 'byScore' | 'elsewhere';

/** Whether somebody goes before this ticket whatever the score, because every desk for both chooses them first; or after it; or by score; or waits for other desks. */
function turnBeside(windows: readonly Window[], ticket: Ticket): (other: Ticket) => Turn {
  const known = new Map<string, Turn>();
  const turn = (other: Ticket): Turn => {
    const both = windows.filter(({ desk }) => mayServe(desk, other));
    if (both.length === 0) return 'elsewhere';
    if (both.every(({ choosesNow }) => choosesNow(other) && !choosesNow(ticket))) return 'before';
    return both.every(({ choosesNow }) => choosesNow(ticket) && !choosesNow(other)) ? 'after' : 'byScore';
  };
  return (other) => {
    const kind = kindOf(other);
    const found = known.get(kind) ?? turn(other);
    known.set(kind, found);
    return found;
  };
}

/** Tickets of one kind are chosen alike. */
const kindOf = ({ queueId, classId, onlyCounter = '' }: Ticket): string => `${queueId} ${classId} ${onlyCounter}`;

/** Of each kind the one who has waited longest: help may depend on that. */
function longestOfEach(tickets: readonly Ticket[]): readonly Ticket[] {
  const longest = new Map<string, Ticket>();
  for (const ticket of tickets) {
    const known = longest.get(kindOf(ticket));
    if (!known || ticket.standing < known.standing) longest.set(kindOf(ticket), ticket);
  }
  return [...longest.values()];
}

function mayServe({ counterId, queues }: Desk, { onlyCounter, queueId }: Ticket): boolean {
  return onlyCounter ? onlyCounter === counterId : queues.includes(queueId);
}

/** What a desk is busy with since it called, for from the call on nobody else can have it; or since when it is free. */
function occupation(hall: Hall, counterId: string): Pick<Desk, 'serving' | 'freeSince'> {
  const { ticketId, since } = counterState(hall, counterId);
  const ticket = ticketId ? hall.tickets[ticketId] : undefined;
  if (!ticket) return { freeSince: since };
  return { serving: { serviceId: lastLeg(ticket).serviceId, since: ticket.calledAt ?? ticket.since } };
}

function customer(hall: Hall, ticket: Ticket, at: number): WaitingCustomer {
  const { queueId, classId, arrivedAt } = ticket;
  return {
    serviceId: lastLeg(ticket).serviceId,
    queueId,
    classId,
    arrivedAt,
    standing: effectiveArrival(hall, ticket, at),
  };
}

/** By the hall's own calendar: minutes since its midnight, and the weekday on which its business day began. */
function wallClock(hall: Hall, at: number): Pick<Line, 'minuteOfDay' | 'weekday'> {
  const { day } = hall;
  if (!day) return { minuteOfDay: 0, weekday: 0 };
  const [hours = 0, minutes = 0] = packOf(hall).dayRollsAt.split(':').map(Number);
  const since = Math.floor(Math.max(0, at - day.opensAt) / MINUTE);
  return {
    minuteOfDay: (hours * 60 + minutes + since) % DAY_MINUTES,
    weekday: new Date(`${day.date}T00:00:00Z`).getUTCDay(),
  };
}
