// [S-01, O-15] the hall as the futures need it: plain data for another thread, made in one pass over what is live.
// Which changes could be made is decided here, by the hall's own rules about people and counters.
import type { HelpRule, Pack } from '../../contract/pack.ts';
import { openingHours } from '../days/calendar.ts';
import { type Hall, lastLeg, packOf, type Ticket } from '../hall.ts';
import { isOpen } from '../queue/is-open.ts';
import { deskOf, rulesOf } from '../queue/order.ts';
import { midnightOf } from '../volume/history.ts';
import { type Change, changesOf } from './changes.ts';
import type { LiveLines } from './live-lines.ts';

export interface LiveDesk extends LiveLines {
  readonly counterId: string;
  readonly isOpen: boolean;
  readonly serving?: { readonly serviceId: string; readonly sinceMs: number };
}
export interface LiveTicket {
  readonly serviceId: string;
  readonly queueId: string;
  readonly classId: string;
  readonly arrivedAt: number;
  readonly standing: number;
  readonly fellBack: boolean;
  readonly slips: number;
  readonly onlyCounter?: string;
  readonly wasCalled: boolean;
}
export interface LiveHall {
  /** UTC ms. */
  readonly at: number;
  /** Of the business day; undefined before the first. */
  readonly date: string;
  readonly midnight: number;
  readonly timeZone: string;
  /** Nobody gets a number from then on; absent: the hall never closes. */
  readonly closesAt?: number;
  /** Who waits longer is late. */
  readonly limitMs: number;
  readonly classes: readonly { readonly id: string; readonly headStartMs: number; readonly rate: number }[];
  readonly queues: readonly {
    readonly id: string;
    readonly passedAtMost: number;
    readonly inARow: number;
    readonly run: number;
  }[];
  readonly services: readonly { readonly id: string; readonly queueId: string; readonly expectedMs: number }[];
  /** Called customers are waited for so long before they are set aside. */
  readonly noShowMs: number;
  readonly desks: readonly LiveDesk[];
  readonly waiting: readonly LiveTicket[];
  readonly changes: readonly Change[];
}

const MINUTE = 60_000;

/** @param now UTC ms, not before the hall's last event */
export function liveHall(
  hall: Hall,
  { now, alwaysOpen }: { readonly now: number; readonly alwaysOpen: boolean },
): LiveHall | undefined {
  if (!hall.day) return undefined;
  const pack = packOf(hall);
  const { date } = hall.day;
  const closesAt = alwaysOpen ? undefined : closing(date, hall.timeZone, pack, now);
  return {
    ...{ at: now, date, timeZone: hall.timeZone, midnight: midnightOf(date, hall.timeZone) },
    ...(closesAt === undefined ? {} : { closesAt }),
    limitMs: pack.control.limits.longestWaitMinutes.limit * MINUTE,
    classes: pack.classes.map(({ id, headStartMinutes, rate }) => ({
      ...{ id, headStartMs: headStartMinutes * MINUTE },
      rate: rate ?? 1,
    })),
    queues: queuesOfHall(hall),
    services: pack.services.map(({ id, queue, expectedMinutes }) => ({
      ...{ id, queueId: queue },
      expectedMs: expectedMinutes * MINUTE,
    })),
    noShowMs: pack.limits.callsBeforeMissing * (pack.limits.secondsBetweenCalls + 20) * 1000,
    desks: pack.counters.map(({ id }) => liveDesk(hall, id, now)),
    waiting: Object.values(hall.tickets)
      .filter(({ status }) => status === 'waiting')
      .map(liveTicket)
      .sort((one, other) => one.standing - other.standing || one.arrivedAt - other.arrivedAt),
    changes: changesOf(hall),
  };
}

function queuesOfHall(hall: Hall): LiveHall['queues'] {
  const rules = rulesOf(hall);
  return packOf(hall).queues.map(({ id }) => ({
    ...{ id, passedAtMost: rules.passedAtMost(id) },
    ...{ inARow: rules.inARow(id), run: rules.run(id) },
  }));
}

function liveDesk(hall: Hall, counterId: string, now: number): LiveDesk {
  const { own, helps, firstFor, planHelps } = deskOf(hall, counterId);
  const ticketId = hall.counters[counterId]?.ticketId;
  const ticket = ticketId ? hall.tickets[ticketId] : undefined;
  const since = ticket && Math.max(0, now - (ticket.calledAt ?? ticket.since));
  return {
    ...{ counterId, own, helps, planHelps, isOpen: isOpen(hall, counterId) },
    ...(firstFor ? { firstFor } : {}),
    ...(ticket && since !== undefined ? { serving: { serviceId: lastLeg(ticket).serviceId, sinceMs: since } } : {}),
  };
}

function liveTicket(ticket: Ticket): LiveTicket {
  const { queueId, classId, arrivedAt, standing, fellBackAt, slips, onlyCounter, calledAt } = ticket;
  return {
    ...{ serviceId: lastLeg(ticket).serviceId, queueId, classId, arrivedAt, standing },
    ...{ fellBack: fellBackAt !== undefined, slips: slips ?? 0, wasCalled: calledAt !== undefined },
    ...(onlyCounter ? { onlyCounter } : {}),
  };
}

/** The end of today's last opening hours: now, on a day without any. */
function closing(date: string, timeZone: string, pack: Pack, now: number): number {
  return openingHours(date, timeZone, pack.hours).at(-1)?.to ?? now;
}
