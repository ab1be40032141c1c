import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { answersOf, type BoardQuery } from './answer-board.ts';

/** What runs in the thread that `askPast` starts: answers questions until it is ended. */
export interface PastQuestion {
  readonly id: number;
  readonly name: BoardQuery;
  readonly params: unknown;
  readonly now: number;
}
export type PastAnswer =
  | { readonly id: number; readonly reply: object | undefined }
  | { readonly id: number; readonly fault: string };

const { file } = workerData as { readonly file: string };
const answers = answersOf(openForReading(file));

parentPort?.on('message', ({ id, name, params, now }: PastQuestion) => {
  parentPort?.postMessage(answered(id, () => answers[name](params as never, now)));
});

function answered(id: number, work: () => object | undefined): PastAnswer {
  try {
    return { id, reply: work() };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
