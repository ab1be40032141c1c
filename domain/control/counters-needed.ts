import { type Hall, packOf } from '../hall.ts';
import { isOpen } from '../queue/is-open.ts';
import { waitingTickets } from './figures.ts';

/**
 * Counters that are open, and those that it takes to call everybody who waits within the limit of the longest wait:
 * their usual minutes / the limit, rounded up. Plain arithmetic on who is there; who is yet to come, the adviser knows. [S-01]
 */
export function countersNeeded(hall: Hall): { readonly open: number; readonly needed: number } {
  const { counters, services, control } = packOf(hall);
  const usual = new Map(services.map(({ id, expectedMinutes }) => [id, expectedMinutes]));
  const work = waitingTickets(hall).reduce((sum, { legs }) => sum + (usual.get(legs.at(-1)?.serviceId ?? '') ?? 0), 0);
  const open = counters.filter(({ id }) => isOpen(hall, id)).length;
  return { open, needed: Math.ceil(work / control.limits.longestWaitMinutes.limit) };
}
