import type { PostInterval } from '../../contract/board.ts';
import type { Recorded } from '../events.ts';

type Mutable = { -readonly [K in keyof PostInterval]: PostInterval[K] };

/** Who was at which counter, and when they were away from it, from the events of a day in their order. */
export function postsOfDay(events: Iterable<Recorded>): readonly PostInterval[] {
  const intervals: Mutable[] = [];
  const end = (counterId: string, at: number, kind?: PostInterval['kind']) => {
    for (const interval of intervals)
      if (interval.counterId === counterId && interval.until === undefined && (!kind || interval.kind === kind))
        interval.until = at;
  };
  for (const recorded of events) {
    const { at } = recorded;
    switch (recorded.type) {
      case 'DayOpened':
        for (const [counterId, { staff }] of Object.entries(recorded.data.carried.counters))
          if (staff) intervals.push({ counterId, staff, kind: 'post', from: at });
        break;
      case 'PostOpened': {
        const { place, staff } = recorded.data;
        if (place.screen !== 'counter') break;
        end(place.at, at);
        intervals.push({ counterId: place.at, staff, kind: 'post', from: at });
        break;
      }
      case 'PostClosed':
        if (recorded.data.place.screen === 'counter') end(recorded.data.place.at, at);
        break;
      case 'BreakStarted': {
        const { counterId, staff, reason } = recorded.data;
        intervals.push({ counterId, staff, kind: 'break', from: at, reason });
        break;
      }
      case 'BreakEnded':
        end(recorded.data.counterId, at, 'break');
        break;
      default:
        break; // nothing else is about who stands where
    }
  }
  return intervals;
}
