import { parentPort, workerData } from 'node:worker_threads';
import { drawRoll } from './draw-roll.ts';
import type { Paper } from './paper.ts';

/** What runs in the thread that `drawRollInWorker` starts: one picture, then it ends. */
const { bytes, paper } = workerData as { bytes: Uint8Array; paper: Paper };
parentPort?.postMessage(await drawRoll(Buffer.from(bytes), paper));
