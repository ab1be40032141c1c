// Answers to what the manager board asks of the past, on a connection that only reads.
import type { BoardAnswers, DayCurve, TurnedAway } from '../../contract/board.ts';
import type { QueryName, QueryParams } from '../../contract/queries.ts';
import type { Database } from '../../db/open.ts';
import { past, type Stretch } from '../../db/past.ts';
import { businessDayAt, openingHours } from '../../domain/days/calendar.ts';
import { type Hall, packOf } from '../../domain/hall.ts';
import { curveSpan, dayCurve } from '../../domain/past/day-curve.ts';
import { postsOfDay } from '../../domain/past/posts-of-day.ts';
import { record } from '../../domain/past/recording.ts';
import { storyOf } from '../../domain/past/story.ts';
import { hallPicture } from '../../domain/views/hall-picture.ts';
import { type PastHalls, pastHalls } from './past-halls.ts';

export type BoardQuery = keyof BoardAnswers & QueryName;
type Past = ReturnType<typeof past>;
type Answer = { readonly [N in BoardQuery]: (params: QueryParams<N>, now: number) => BoardAnswers[N] | undefined };

const MINUTE = 60_000;

/** @returns an answer for each query; undefined when there is no such ticket */
export function answersOf(db: Database): Answer {
  const asked = past(db);
  const halls = pastHalls(db, asked);
  return {
    tickets(params) {
      const { rows, count } = asked.tickets(params);
      return paged(rows, count, params);
    },
    ticketStory: (params) => ticketStory(asked, params),
    turnedAway: (params) => turnedAway(asked, params),
    dayCurve: (params, now) => curveOf(asked, halls, params, now),
    postsOfDay({ day }) {
      const stretch = asked.stretchOf(day);
      const types = ['DayOpened', 'PostOpened', 'PostClosed', 'BreakStarted', 'BreakEnded'] as const;
      return { intervals: stretch ? postsOfDay(asked.eventsOf(stretch, ...types)) : [] };
    },
    recording: (params) => recordingOf(asked, halls, params),
  };
}

/** A recording that begins before the hall did begins with the hall. */
function recordingOf(asked: Past, halls: PastHalls, { from, to }: QueryParams<'recording'>): BoardAnswers['recording'] {
  const first = asked.firstAt(from + 1);
  const known = halls.before(first);
  const born = known ? undefined : asked.timeOf(first);
  const begins = born !== undefined && born <= to ? { begins: born } : {};
  const hall = known ?? ('begins' in begins ? halls.before(first + 1) : undefined);
  const events = asked.events({ from: known ? first : first + 1, to: Number.MAX_SAFE_INTEGER });
  const picture = (each: Hall) => hallPicture(each, halls.staffName);
  return { ...record({ hall, events, from, to, picture }), ...begins };
}

function paged<R>(rows: readonly R[], count: number, { after, limit }: { after: number; limit: number }) {
  return { rows, count, ...(after + limit < count ? { next: after + limit } : {}) };
}

function ticketStory(asked: Past, { ticketId, day = '', number = '' }: QueryParams<'ticketStory'>) {
  const found = asked.ticket(ticketId ? { ticketId } : { day, number });
  if (!found) return undefined;
  const { ticket, visitId } = found;
  const life = { from: asked.firstAt(ticket.arrivedAt), to: Number.MAX_SAFE_INTEGER };
  const entries = storyOf(untilEnded(asked.eventsNaming(life, ticket.ticketId, visitId), ticket.ticketId));
  return { ticket, intervals: asked.intervals(ticket.ticketId), entries };
}

/** Reads no further than the ticket lived; of the visit's other tickets nothing is told. */
function* untilEnded(events: ReturnType<Past['eventsNaming']>, ticketId: string): typeof events {
  for (const recorded of events) {
    const { data } = recorded;
    if ('ticketId' in data && data.ticketId !== ticketId) continue;
    yield recorded;
    if (recorded.type === 'TicketEnded') return;
  }
}

function turnedAway(asked: Past, params: QueryParams<'turnedAway'>): BoardAnswers['turnedAway'] {
  const { day, kind, reason, document, after, limit } = params;
  const stretch = asked.stretchOf(day);
  const all = stretch ? (kind === 'refused' ? refused(asked, stretch) : diverted(asked, stretch)) : [];
  const fitting = all.filter(
    (row) => (!reason || row.reason === reason) && (!document || row.missing.includes(document)),
  );
  return paged(fitting.slice(after, after + limit), fitting.length, params);
}

function refused(asked: Past, stretch: Stretch): readonly TurnedAway[] {
  return asked.eventsOf(stretch, 'ServiceRefused').map(({ n, at, by, data }) => {
    const { serviceId, reason, missing, hall, ticketId } = data;
    const more = {
      ...(by.staff ? { by: by.staff } : {}),
      ...(hall ? { hall } : {}),
      ...(ticketId ? { ticketId } : {}),
    };
    return { n, at, serviceId, reason, missing, ...more };
  });
}

function diverted(asked: Past, stretch: Stretch): readonly TurnedAway[] {
  return asked.eventsOf(stretch, 'VisitDiverted').map(({ n, at, by, data }) => {
    const { serviceId, to, hall } = data;
    return {
      n,
      at,
      serviceId,
      reason: to,
      missing: [],
      ...(by.staff ? { by: by.staff } : {}),
      ...(hall ? { hall } : {}),
    };
  });
}

function curveOf(asked: Past, halls: PastHalls, { day, step }: QueryParams<'dayCurve'>, now: number): DayCurve {
  const { timeZone } = halls;
  const pack = packOf(halls.packOnly(asked.stretchOf(day)?.from));
  // noon of the calendar's day lies in the business day of that date, wherever its hour of change
  const noon = Date.parse(`${day}T12:00Z`);
  const bounds =
    [noon, noon - 12 * 3_600_000, noon + 12 * 3_600_000]
      .map((instant) => businessDayAt(instant, timeZone, pack.dayRollsAt))
      .find(({ date }) => date === day) ?? businessDayAt(noon, timeZone, pack.dayRollsAt);
  const arrivals = asked.arrivals(day);
  const waits = asked.waits(day);
  const seen = [...arrivals, ...waits.flatMap(({ until }) => (until === undefined ? [] : [until]))];
  const span = curveSpan(openingHours(day, timeZone, pack.hours), seen, bounds);
  const stepMs = step * MINUTE;
  const until = Math.max(span.from, Math.min(span.to, now));
  const points = dayCurve({ arrivals, waits, from: span.from, to: until, stepMs });
  return { day, ...span, step, points, ...asked.days() };
}
