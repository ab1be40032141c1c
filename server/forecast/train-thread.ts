import { parentPort, workerData } from 'node:worker_threads';
import { learnFrom } from '../../domain/forecast/forecaster.ts';
import type { Opening } from './learning.ts';

// What runs in the thread that `trainNightly` starts: one training, then it ends.
const { memory, confidence } = workerData as Opening;
parentPort?.postMessage(learnFrom(memory, { expectedMinutes: {}, confidence }));
