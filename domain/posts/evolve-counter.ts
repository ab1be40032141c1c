import type { Recorded } from '../events.ts';
import { type CounterState, counterState, type Hall } from '../hall.ts';
import { put } from '../record.ts';
import type { CounterEvents } from './post-events.ts';

type CounterEvent = Extract<Recorded, { type: keyof CounterEvents }>;

export function evolveCounter(hall: Hall, recorded: CounterEvent): Hall {
  const { counterId } = recorded.data;
  return { ...hall, counters: put(hall.counters, counterId, after(counterState(hall, counterId), recorded)) };
}

function after(counter: CounterState, recorded: CounterEvent): CounterState {
  switch (recorded.type) {
    case 'CounterAssigned': {
      const { queues: _before, ...rest } = counter;
      return recorded.data.queues ? { ...rest, queues: recorded.data.queues } : rest;
    }
    case 'BreakStarted':
      return { ...counter, since: recorded.at, away: { reason: recorded.data.reason, since: recorded.at } };
    case 'BreakEnded': {
      const { away: _over, ...rest } = counter;
      return { ...rest, since: recorded.at };
    }
    default:
      return recorded satisfies never;
  }
}
