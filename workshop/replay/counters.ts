// The counters of the hall that nobody occupies: an agent takes one for a customer and gives it back.

interface Counter {
  readonly id: string;
  readonly queues: readonly string[];
}
interface Wish {
  /** The queue of the ticket. */
  readonly queueId: string | undefined;
  /** Where the agent sat before. */
  readonly before: string | undefined;
}

export interface Counters {
  /** Resolves with a free counter: the one before, or one that serves the queue, or any; waits where there is none. */
  readonly take: (wish: Wish) => Promise<string>;
  readonly giveBack: (counterId: string) => void;
  /** How often somebody had to wait for a counter. */
  readonly waits: () => number;
}

export function countersOf(counters: readonly Counter[]): Counters {
  const free = new Map(counters.map((counter) => [counter.id, counter]));
  const line: ((counterId: string) => void)[] = [];
  let waits = 0;

  function choose({ queueId, before }: Wish): string | undefined {
    if (before && free.has(before)) return before;
    const serving = [...free.values()].find(({ queues }) => queueId !== undefined && queues.includes(queueId));
    return (serving ?? free.values().next().value)?.id;
  }
  return {
    waits: () => waits,
    take(wish) {
      const chosen = choose(wish);
      if (chosen !== undefined) {
        free.delete(chosen);
        return Promise.resolve(chosen);
      }
      waits += 1;
      return new Promise((given) => line.push(given));
    },
    giveBack(counterId) {
      const next = line.shift();
      if (next) return next(counterId);
      const counter = counters.find(({ id }) => id === counterId);
      if (counter) free.set(counterId, counter);
    },
  };
}
