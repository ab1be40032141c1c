// The day rolls over by the hall's calendar, also while running and also after a night switched off.
import { accept, type Context, type Decision } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { type Hall, packOf, type Ticket } from '../hall.ts';
import { endTicket } from '../tickets/end-ticket.ts';
import { businessDayAt } from './calendar.ts';

/** Whether a new business day has to be opened before anything else happens. */
export function isDayOver(hall: Hall, now: number): boolean {
  return !hall.day || now >= hall.day.endsAt;
}

/** Ends what waited through the day's end and opens the next day with what goes on: tickets being served, people at posts, open alerts. */
export function openBusinessDay(hall: Hall, _payload: object, { now }: Context): Decision<object> {
  if (!isDayOver(hall, now)) return accept({}, []);
  const tickets = Object.values(hall.tickets);
  const goingOn = tickets.filter(({ status }) => status === 'serving');
  const over = tickets.filter(({ status }) => status !== 'serving');
  const idle = Object.values(hall.visits).filter((visit) => visit.live.length === 0);
  const endings = over.flatMap((ticket) =>
    endTicket(visitLeftWith(hall, ticket, over), ticket, outcomeAtDayEnd(ticket), Math.max(now, ticket.since)),
  );
  const visitsOver = idle.map(({ visitId }) => event('VisitEnded', { visitId }));
  return accept({}, [...endings, ...visitsOver, newDay(hall, now, goingOn)]);
}

/** Somebody called and not there did not show up; everybody else was still waiting when the day ended. */
function outcomeAtDayEnd(ticket: Ticket): 'noShow' | 'dayEnded' {
  return ticket.status === 'missing' ? 'noShow' : 'dayEnded';
}

/** The hall as it will be when the endings before this one have happened, as far as this visit is concerned. */
function visitLeftWith(hall: Hall, ticket: Ticket, over: readonly Ticket[]): Hall {
  const visit = hall.visits[ticket.visitId];
  if (!visit) return hall;
  const endedBefore = over.slice(0, over.indexOf(ticket)).map(({ ticketId }) => ticketId);
  const live = visit.live.filter((ticketId) => !endedBefore.includes(ticketId));
  return { ...hall, visits: { ...hall.visits, [visit.visitId]: { ...visit, live } } };
}

function newDay(hall: Hall, now: number, goingOn: readonly Ticket[]): HallEvent {
  const day = businessDayAt(now, hall.timeZone, packOf(hall).dayRollsAt);
  const ids = goingOn.map(({ ticketId }) => ticketId);
  const visits = goingOn
    .flatMap(({ visitId }) => hall.visits[visitId] ?? [])
    .map((visit) => ({ ...visit, live: visit.live.filter((live) => ids.includes(live)) }));
  const counters = Object.fromEntries(
    Object.entries(hall.counters).map(([counterId, counter]) => {
      const { ticketId, ...rest } = counter;
      const serving = ticketId && ids.includes(ticketId) ? { ticketId } : {};
      return [
        counterId,
        { ...rest, ...serving, tidying: serving.ticketId ? rest.tidying : false, servedToday: 0, cashToday: 0 },
      ];
    }),
  );
  const carried = {
    visits,
    tickets: goingOn,
    counters,
    posts: hall.posts,
    staff: hall.staff,
    alerts: Object.values(hall.alerts),
    packHash: hall.packHash,
  };
  return event('DayOpened', { day, carried });
}

/** Visits whose last ticket is long gone, or that never had one, do not stay open. */
const IDLE_MS = 30 * 60_000;
export function endIdleVisits(hall: Hall, _payload: object, { now }: Context): Decision<object> {
  const idle = Object.values(hall.visits).filter((visit) => visit.live.length === 0 && now - visit.begunAt > IDLE_MS);
  return accept(
    {},
    idle.map(({ visitId }) => event('VisitEnded', { visitId })),
  );
}
