import type { QueueStanding, ServiceStanding } from '../../contract/views.ts';
import type { Waits } from '../forecast/waits.ts';
import { type Hall, packOf } from '../hall.ts';
import { isOpen } from './is-open.ts';
import { waitingIn } from './order.ts';
import { assignedQueues, queuesOf } from './queues-of.ts';

/** Counters of a queue with somebody at them, in the order of the room. */
export function openCounters(hall: Hall, queueId: string): readonly string[] {
  return packOf(hall)
    .counters.filter(({ id }) => isOpen(hall, id) && queuesOf(hall, id).includes(queueId))
    .map((counter) => counter.id);
}

/** Counters to which a customer of this queue is directed: the open ones, or all that could serve it. [G-04] */
export function countersFor(hall: Hall, queueId: string): readonly string[] {
  const open = openCounters(hall, queueId);
  if (open.length > 0) return open;
  return packOf(hall)
    .counters.filter(({ id }) => assignedQueues(hall, id)[0] === queueId)
    .map((counter) => counter.id);
}

export function queueStandings(hall: Hall, waits?: Waits): readonly QueueStanding[] {
  return packOf(hall).queues.map((queue) => queueStanding(hall, queue.id, waits));
}

export function queueStanding(hall: Hall, queueId: string, waits?: Waits): QueueStanding {
  const line = waitingIn(hall, queueId);
  const counters = openCounters(hall, queueId);
  const longestSince = line.length > 0 ? Math.min(...line.map((ticket) => ticket.since)) : undefined;
  const withinMinutes = waits?.ofQueue(queueId)?.withinMinutes;
  return {
    queueId,
    waiting: line.length,
    counters,
    ...(longestSince === undefined ? {} : { longestSince }),
    ...(withinMinutes === undefined ? {} : { withinMinutes }),
  };
}

export function serviceStandings(hall: Hall, waits?: Waits): readonly ServiceStanding[] {
  const { services, queues } = packOf(hall);
  const byQueue = new Map(queueStandings(hall).map((standing) => [standing.queueId, standing]));
  const counters = new Map(queues.map(({ id }) => [id, countersFor(hall, id)]));
  return services.map(({ id, queue }) => {
    const wait = waits?.ofService(id);
    return {
      serviceId: id,
      ahead: wait?.ahead ?? byQueue.get(queue)?.waiting ?? 0,
      counters: counters.get(queue) ?? [],
      ...(wait?.withinMinutes === undefined ? {} : { withinMinutes: wait.withinMinutes }),
    };
  });
}

/** Plain arithmetic where nothing is forecast: people ahead × the queue's usual minutes / open counters, rounded up; nothing when no counter is open. No promise. */
export function aboutMinutes(hall: Hall, queueId: string, ahead: number): number | undefined {
  const open = openCounters(hall, queueId).length;
  if (open === 0) return undefined;
  const usual = packOf(hall)
    .services.filter((service) => service.queue === queueId)
    .map((service) => service.expectedMinutes);
  const mean = usual.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, usual.length);
  return Math.ceil((ahead * mean) / open);
}
