import { workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { answerInThread } from '../threads/answering-thread.ts';
import { answersOf, type BoardQuery } from './answer-board.ts';

/** What runs in the thread that `openPast` starts: answers questions until it is ended. */
export interface PastQuestion {
  readonly name: BoardQuery;
  readonly params: unknown;
  readonly now: number;
}

const { file } = workerData as { readonly file: string };
const answers = answersOf(openForReading(file));
answerInThread<PastQuestion>(({ name, params, now }) => answers[name](params as never, now));
