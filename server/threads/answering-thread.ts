// A thread that answers questions, started by the first one: whoever asks for something long holds up no counter.
import { parentPort, type Worker } from 'node:worker_threads';

interface Question<Q> {
  readonly id: number;
  readonly asked: Q;
}
type Reply = { readonly id: number; readonly reply: unknown } | { readonly id: number; readonly fault: string };
interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (fault: Error) => void;
}

export interface AnsweringThread<Q> {
  /** Rejects with the thread's fault, also when it ends before it has answered; the next question starts another. */
  readonly ask: <A>(question: Q) => Promise<A>;
  readonly close: () => Promise<void>;
}

/** A thread that nobody has asked for this long is ended, and with it its memory. */
const IDLE_MS = 5 * 60_000;

export function answeringThread<Q>(start: () => Worker): AnsweringThread<Q> {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let questions = 0;

  function started(): Worker {
    if (thread) return thread;
    const born = start();
    born.unref();
    born.on('message', (answer: Reply) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('fault' in answer) asked?.reject(new Error(answer.fault));
      else asked?.resolve(answer.reply as never);
    });
    born.on('error', (error) => over(born, error as Error));
    born.on('exit', () => over(born, new Error('the thread ended before it had answered')));
    thread = born;
    return born;
  }

  function over(ended: Worker, fault: Error): void {
    if (thread !== ended) return;
    thread = undefined;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    await thread?.terminate();
  }

  return {
    ask<A>(asked: Q) {
      clearTimeout(idle);
      idle = setTimeout(() => waiting.size === 0 && void end(), IDLE_MS).unref();
      questions += 1;
      const question: Question<Q> = { id: questions, asked };
      return new Promise<A>((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        started().postMessage(question);
      });
    },
    close: end,
  };
}

/** The thread's side: answers one question after another until it is ended. A fault is the asker's, not the thread's end. */
export function answerInThread<Q>(answer: (question: Q) => unknown): void {
  parentPort?.on('message', ({ id, asked }: Question<Q>) => {
    parentPort?.postMessage(replyTo(id, () => answer(asked)));
  });
}

function replyTo(id: number, work: () => unknown): Reply {
  try {
    return { id, reply: work() };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
