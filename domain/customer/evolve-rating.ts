import type { Rating } from '../../contract/customer-commands.ts';
import { type CounterState, counterState, type Hall } from '../hall.ts';
import { put } from '../record.ts';
import type { CustomerEvents } from './customer-events.ts';

/** A second word about the same visit stands instead of the first. */
export function evolveRating(hall: Hall, said: CustomerEvents['VisitRated']): Hall {
  const { ticketId, counterId, rating, reason } = said;
  const counter = counterState(hall, counterId);
  const before = counter.rated?.ticketId === ticketId ? counter.rated.rating : undefined;
  const rated: CounterState['rated'] = { ticketId, rating, ...(reason ? { reason } : {}) };
  return {
    ...hall,
    counters: put(hall.counters, counterId, { ...counter, rated }),
    today: { ...hall.today, ratings: counted(hall.today.ratings, rating, before) },
  };
}

function counted(ratings: Readonly<Record<Rating, number>>, now: Rating, before: Rating | undefined) {
  const without = before ? { ...ratings, [before]: ratings[before] - 1 } : ratings;
  return { ...without, [now]: without[now] + 1 };
}
