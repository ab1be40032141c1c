// [K-33] a customer who waits longer than they were told is not left without a word: the floor is told, with real numbers.
import { openAlerts } from '../alerts/alerts.ts';
import { accept, type Context, type Decision } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import type { Hall, Ticket } from '../hall.ts';
import { outlookFor, toldMinutes } from './promise.ts';

/** One of the hall's own commands: asked every few seconds. A promise that has passed raises one alert, and so does the time that was told instead. */
export function raisePassedPromises(hall: Hall, _payload: object, context: Context): Decision<object> {
  const late = Object.values(hall.tickets).filter((ticket) => hasPassed(hall, ticket, context.now));
  return accept(
    {},
    late.flatMap((ticket) => raise(hall, ticket, context)),
  );
}

function hasPassed(hall: Hall, { ticketId, status, calledAt, told }: Ticket, now: number): boolean {
  if (status !== 'waiting' || calledAt !== undefined || told?.lastUntil === undefined || now < told.lastUntil)
    return false;
  return openAlerts(hall, { kind: 'promisePassed', about: { ticketId } }).length === 0;
}

function raise(hall: Hall, ticket: Ticket, context: Context): readonly HallEvent[] {
  const { ticketId, number, arrivedAt, told } = ticket;
  const { ahead, forecast } = outlookFor(hall, ticket, context);
  const within = forecast ? { withinMinutes: toldMinutes(forecast.withinMs) } : {};
  const waitedMs = context.now - arrivedAt;
  const about = {
    ...{ ticketId, number, ahead: String(ahead) },
    waitedMinutes: String(Math.floor(waitedMs / 60_000)),
    promisedMinutes: String(told?.minutes ?? ''),
    ...(forecast ? { withinMinutes: String(within.withinMinutes) } : {}),
  };
  const passed = { ticketId, waitedMs, ahead, ...within };
  return [
    event('PromisePassed', passed),
    event('AlertRaised', { alertId: context.newId(), kind: 'promisePassed', about }),
  ];
}
