// What people are told at one moment: whoever would come now, and whoever waits. Worked out when asked for, each once, whoever looks.
import { type Hall, packOf } from '../hall.ts';
import { ahead } from '../queue/order.ts';
import type { WaitForecast } from './forecaster.ts';
import type { Line } from './line.ts';
import { lineOf, wouldBe } from './line-of-hall.ts';
import { outlookFor, toldMinutes } from './promise.ts';

export interface Wait {
  /** Who goes first at the counters that may serve this customer, by the real rule. */
  readonly ahead: number;
  /** As it is told; absent while nobody can say. */
  readonly withinMinutes?: number;
}
export interface Waits {
  /** Of somebody who took a number for this service now. */
  readonly ofService: (serviceId: string) => Wait | undefined;
  /** Of somebody who joined this queue now. */
  readonly ofQueue: (queueId: string) => Wait | undefined;
  /** Of a ticket that waits, from now on. */
  readonly ofTicket: (ticketId: string) => Wait | undefined;
}

/** @param at UTC ms */
export function waitsOf(hall: Hall, at: number, forecast: (line: Line) => WaitForecast | undefined): Waits {
  const { services } = packOf(hall);
  const lines = new Map<string, { readonly line: Line; readonly people: number } | undefined>();
  const known = new Map<string, Wait | undefined>();

  // everybody who joined a queue now would stand in the same line, whatever they come for
  const joining = (serviceId: string, queueId: string) =>
    remembered(lines, queueId, () => {
      const ticket = wouldBe(hall, { serviceId }, at);
      if (!ticket) return undefined;
      const line = lineOf(hall, ticket, at);
      return { line, people: line.desks.length > 0 ? line.ahead.length : ahead(hall, ticket, at) };
    });
  const ofService = (serviceId: string) =>
    remembered(known, `service ${serviceId}`, () => {
      const service = services.find(({ id }) => id === serviceId);
      const joined = service && joining(serviceId, service.queue);
      if (!joined) return undefined;
      const { line, people } = joined;
      return waitIn({ ...line, who: { ...line.who, serviceId } }, people, forecast);
    });
  return {
    ofService,
    ofQueue: (queueId) => {
      const first = services.find(({ queue }) => queue === queueId);
      return first && ofService(first.id);
    },
    ofTicket: (ticketId) =>
      remembered(known, `ticket ${ticketId}`, () => {
        const ticket = hall.tickets[ticketId];
        if (ticket?.status !== 'waiting') return undefined;
        const { ahead, forecast: known } = outlookFor(hall, ticket, { now: at, forecast });
        return { ahead, ...(known ? { withinMinutes: toldMinutes(known.withinMs) } : {}) };
      }),
  };
}

function waitIn(line: Line, people: number, forecast: (line: Line) => WaitForecast | undefined): Wait {
  const known = forecast(line);
  return { ahead: people, ...(known ? { withinMinutes: toldMinutes(known.withinMs) } : {}) };
}

function remembered<V>(known: Map<string, V>, key: string, make: () => V): V {
  if (known.has(key)) return known.get(key) as V;
  const value = make();
  known.set(key, value);
  return value;
}
