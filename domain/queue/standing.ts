import type { QueueStanding, ServiceStanding } from '../../contract/views.ts';
import { type Hall, packOf } from '../hall.ts';
import { waitingIn } from './order.ts';

/** Counters of a queue with somebody at them, in the order of the room. */
export function openCounters(hall: Hall, queueId: string): readonly string[] {
  return packOf(hall)
    .counters.filter((counter) => counter.queues.includes(queueId) && hall.counters[counter.id]?.staff)
    .map((counter) => counter.id);
}

/** Counters to which a customer of this queue is directed: the open ones, or all that could serve it. [G-04] */
export function countersFor(hall: Hall, queueId: string): readonly string[] {
  const open = openCounters(hall, queueId);
  if (open.length > 0) return open;
  return packOf(hall)
    .counters.filter((counter) => counter.queues[0] === queueId)
    .map((counter) => counter.id);
}

export function queueStandings(hall: Hall): readonly QueueStanding[] {
  return packOf(hall).queues.map((queue) => queueStanding(hall, queue.id));
}

export function queueStanding(hall: Hall, queueId: string): QueueStanding {
  const line = waitingIn(hall, queueId);
  const counters = openCounters(hall, queueId);
  const longestSince = line.length > 0 ? Math.min(...line.map((ticket) => ticket.since)) : undefined;
  const about = aboutMinutes(hall, queueId, line.length);
  return {
    queueId,
    waiting: line.length,
    counters,
    ...(longestSince === undefined ? {} : { longestSince }),
    ...(about === undefined ? {} : { aboutMinutes: about }),
  };
}

export function serviceStandings(hall: Hall): readonly ServiceStanding[] {
  const byQueue = new Map(queueStandings(hall).map((standing) => [standing.queueId, standing]));
  return packOf(hall).services.map(({ id, queue }) => {
    const standing = byQueue.get(queue);
    const about = standing?.aboutMinutes;
    return {
      serviceId: id,
      ahead: standing?.waiting ?? 0,
      counters: countersFor(hall, queue),
      ...(about === undefined ? {} : { aboutMinutes: about }),
    };
  });
}

/** People ahead × the queue's usual minutes / open counters, rounded up; nothing when no counter is open. A rough figure, no promise. */
export function aboutMinutes(hall: Hall, queueId: string, ahead: number): number | undefined {
  const open = openCounters(hall, queueId).length;
  if (open === 0) return undefined;
  const usual = packOf(hall)
    .services.filter((service) => service.queue === queueId)
    .map((service) => service.expectedMinutes);
  const mean = usual.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, usual.length);
  return Math.ceil((ahead * mean) / open);
}
