import { workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { answerInThread } from '../threads/answering-thread.ts';
import { answerAdvice } from './answer-advice.ts';

/** What runs in the adviser's thread: a connection that only reads, and answers until it is ended. */
const { file } = workerData as { readonly file: string };
answerInThread(answerAdvice(openForReading(file)));
