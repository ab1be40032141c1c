// Questions about the past are answered in a thread of their own: a manager who looks back holds up no counter.
import { Worker } from 'node:worker_threads';
import type { BoardQuery } from './answer-board.ts';
import type { PastAnswer, PastQuestion } from './past-thread.ts';

export interface Past {
  /** The answer; undefined when there is no such ticket. Rejects with the thread's fault. */
  readonly ask: (name: BoardQuery, params: unknown) => Promise<object | undefined>;
  readonly close: () => Promise<void>;
}
interface Asked {
  readonly resolve: (reply: object | undefined) => void;
  readonly reject: (fault: Error) => void;
}

/** A thread that nobody has asked for this long is ended, and with it its memory. */
const IDLE_MS = 5 * 60_000;

/** The thread is started by the first question. @param now the hall's clock, UTC ms */
export function openPast(file: string, now: () => number): Past {
  const waiting = new Map<number, Asked>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let questions = 0;

  function started(): Worker {
    if (thread) return thread;
    const born = new Worker(new URL('./past-thread.ts', import.meta.url), { workerData: { file } });
    born.unref();
    born.on('message', (answer: PastAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('fault' in answer) asked?.reject(new Error(answer.fault));
      else asked?.resolve(answer.reply);
    });
    born.on('error', (error) => over(born, error as Error));
    born.on('exit', () => over(born, new Error('the thread that answers for the past has ended')));
    thread = born;
    return born;
  }

  function over(ended: Worker, fault: Error): void {
    if (thread === ended) thread = undefined;
    else return;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const present = thread;
    if (present) await present.terminate();
  }

  return {
    ask(name, params) {
      clearTimeout(idle);
      idle = setTimeout(() => waiting.size === 0 && void end(), IDLE_MS).unref();
      questions += 1;
      const question: PastQuestion = { id: questions, name, params, now: now() };
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        started().postMessage(question);
      });
    },
    close: end,
  };
}
