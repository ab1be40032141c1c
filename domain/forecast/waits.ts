// What people are told at one moment: whoever would come now, and whoever waits. Worked out when asked for, each once, whoever looks.
import { type Hall, packOf } from '../hall.ts';
import type { WaitForecast } from './forecaster.ts';
import type { Line } from './line.ts';
import { lineOf, wouldBe } from './line-of-hall.ts';
import { toldMinutes } from './promise.ts';

/** Minutes as they are told; undefined while nobody can say. */
export interface Waits {
  /** Of somebody who took a number for this service now. */
  readonly ofService: (serviceId: string) => number | undefined;
  /** Of somebody who joined this queue now. */
  readonly ofQueue: (queueId: string) => number | undefined;
  /** Of a ticket that waits, from now on. */
  readonly ofTicket: (ticketId: string) => number | undefined;
}

/** @param at UTC ms */
export function waitsOf(hall: Hall, at: number, forecast: (line: Line) => WaitForecast | undefined): Waits {
  const { services } = packOf(hall);
  const lines = new Map<string, Line | undefined>();
  const told = (line: Line | undefined) => {
    const known = line && forecast(line);
    return known && toldMinutes(known.withinMs);
  };
  // everybody who joined a queue now would stand in the same line, whatever they come for
  const lineFor = (serviceId: string, queueId: string): Line | undefined => {
    const line = remembered(lines, queueId, () => {
      const ticket = wouldBe(hall, { serviceId }, at);
      return ticket && lineOf(hall, ticket, at);
    });
    return line && { ...line, who: { ...line.who, serviceId } };
  };
  const known = new Map<string, number | undefined>();
  const ofService = (serviceId: string) =>
    remembered(known, `service ${serviceId}`, () => {
      const service = services.find(({ id }) => id === serviceId);
      return service && told(lineFor(serviceId, service.queue));
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
        return ticket && told(lineOf(hall, ticket, at));
      }),
  };
}

function remembered<V>(known: Map<string, V>, key: string, make: () => V): V {
  if (known.has(key)) return known.get(key) as V;
  const value = make();
  known.set(key, value);
  return value;
}
