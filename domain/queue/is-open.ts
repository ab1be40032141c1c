import type { Hall } from '../hall.ts';

/** Somebody is at the counter and not on a break. */
export function isOpen(hall: Hall, counterId: string): boolean {
  const counter = hall.counters[counterId];
  return counter?.staff !== undefined && !counter.away;
}
