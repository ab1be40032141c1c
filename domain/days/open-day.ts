// The day rolls over by the hall's calendar, also while running and also after a night switched off.
import { controlNextDay } from '../control/evolve-control.ts';
import { accept, type Context, type Decision } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { type CounterState, type Hall, packOf, type Ticket } from '../hall.ts';
import { endTicket } from '../tickets/end-ticket.ts';
import { businessDayAt } from './calendar.ts';

/** Whether a new business day has to be opened before anything else happens. */
export function isDayOver(hall: Hall, now: number): boolean {
  return !hall.day || now >= hall.day.endsAt;
}

/** Ends what waited through the day's end, signs out who serves nobody, and opens the next day with what goes on. */
export function openBusinessDay(hall: Hall, _payload: object, { now }: Context): Decision<object> {
  if (!isDayOver(hall, now)) return accept({}, []);
  const happened: HallEvent[] = [];
  let draft = hall;
  const then = (events: readonly HallEvent[]) => {
    happened.push(...events);
    draft = events.reduce((before, happens) => after(before, happens, now), draft);
  };
  for (const ticket of Object.values(hall.tickets))
    if (ticket.status !== 'serving')
      then(endTicket(draft, ticket, outcomeAtDayEnd(ticket), Math.max(now, ticket.since)));
  then(idleVisits(draft).map((visitId) => event('VisitEnded', { visitId })));
  then(idlePosts(draft));
  return accept({}, [...happened, newDay(draft, now)]);
}

function after(hall: Hall, happens: HallEvent, at: number): Hall {
  return evolve(hall, { ...happens, n: hall.ledger + 1, at, by: { kind: 'hall' } });
}

/** Somebody called and not there did not show up; everybody else was still waiting when the day ended. */
function outcomeAtDayEnd(ticket: Ticket): 'noShow' | 'dayEnded' {
  return ticket.status === 'missing' ? 'noShow' : 'dayEnded';
}

function idleVisits(hall: Hall, begunBefore = Number.POSITIVE_INFINITY): readonly string[] {
  return Object.values(hall.visits)
    .filter((visit) => visit.live.length === 0 && visit.begunAt < begunBefore)
    .map(({ visitId }) => visitId);
}

/** Nobody stays signed in overnight, but for somebody who is serving. */
function idlePosts(hall: Hall): readonly HallEvent[] {
  return Object.values(hall.posts)
    .filter(({ place }) => !(place.screen === 'counter' && hall.counters[place.at]?.ticketId))
    .map(({ staff, place }) => event('PostClosed', { staff, place }));
}

function newDay(hall: Hall, now: number): HallEvent {
  const { posts, staff, packHash } = hall;
  const counters = Object.fromEntries(Object.entries(hall.counters).map(([id, counter]) => [id, fresh(counter)]));
  const carried = {
    visits: Object.values(hall.visits),
    tickets: Object.values(hall.tickets),
    counters,
    posts,
    staff,
    alerts: Object.values(hall.alerts),
    drawers: hall.drawers,
    packHash,
    control: controlNextDay(hall.control, now),
  };
  return event('DayOpened', { day: businessDayAt(now, hall.timeZone, packOf(hall).dayRollsAt), carried });
}

/** What a manager settled for a counter holds for the day; tomorrow begins as the pack has it. */
function fresh({ queues: _settled, ...counter }: CounterState): CounterState {
  return { ...counter, tidying: false, servedToday: 0, cashToday: 0 };
}

/** Visits whose last ticket is long gone, or that never had one, do not stay open. */
const IDLE_MS = 30 * 60_000;
export function endIdleVisits(hall: Hall, _payload: object, { now }: Context): Decision<object> {
  return accept(
    {},
    idleVisits(hall, now - IDLE_MS).map((visitId) => event('VisitEnded', { visitId })),
  );
}
