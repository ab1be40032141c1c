// Once a day the forecast is trained with all that it remembers, in a thread of its own: nobody at a counter waits for it.
import { Worker } from 'node:worker_threads';
import type { Learned } from '../../domain/forecast/learning.ts';
import type { Writer } from '../hall/writer.ts';
import type { Learning, Opening } from './learning.ts';

export interface TrainingParts {
  readonly learning: Pick<Learning, 'toTrain' | 'keepTrained'>;
  readonly writer: Pick<Writer, 'submit'>;
}

/** Trains when a day has opened since the last time. What it found is stored first; then the ledger says from where on it counts. */
export async function trainIfDue({ learning, writer }: TrainingParts): Promise<void> {
  const opening = learning.toTrain();
  if (!opening) return;
  const learned = await trainedInThread(opening);
  if (!learned) return;
  const { upTo } = opening;
  learning.keepTrained(upTo, learned);
  const payload = { upTo, visits: learned.visits };
  await writer.submit({ command: { name: 'adoptTraining', payload }, actor: { kind: 'hall' } });
}

/** Undefined where too little has been seen. Rejects with the thread's fault. */
function trainedInThread(opening: Opening): Promise<Learned | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./train-thread.ts', import.meta.url), { workerData: opening });
    thread.unref();
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the training ended with ${code}`)));
  });
}
