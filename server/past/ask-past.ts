// Questions about the past are answered in a thread of their own: a manager who looks back holds up no counter.
import { Worker } from 'node:worker_threads';
import { answeringThread } from '../threads/answering-thread.ts';
import type { BoardQuery } from './answer-board.ts';
import type { PastQuestion } from './past-thread.ts';

export interface Past {
  /** The answer; undefined when there is no such ticket. Rejects with the thread's fault. */
  readonly ask: (name: BoardQuery, params: unknown) => Promise<object | undefined>;
  readonly close: () => Promise<void>;
}

/** @param now the hall's clock, UTC ms */
export function openPast(file: string, now: () => number): Past {
  const thread = answeringThread<PastQuestion>(
    () => new Worker(new URL('./past-thread.ts', import.meta.url), { workerData: { file } }),
  );
  return {
    ask: (name, params) => thread.ask({ name, params, now: now() }),
    close: thread.close,
  };
}
