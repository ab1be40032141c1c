import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';

/** `drawRoll` in a thread of its own, so that the thread which serves the hall never waits for a picture. */
export async function drawRollInWorker(bytes: Buffer, paper: Paper): Promise<Buffer> {
  const worker = new Worker(new URL('./draw-roll-thread.ts', import.meta.url), { workerData: { bytes, paper } });
  try {
    const [png] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  } finally {
    await worker.terminate();
  }
}
