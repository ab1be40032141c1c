import { parentPort, workerData } from 'node:worker_threads';
import { backUpHall } from './back-up-hall.ts';
import type { BackupOrder } from './closing-backup.ts';

/** What runs in the thread that closingBackup starts: one copy, then it ends. */
const { file, to } = workerData as BackupOrder;
parentPort?.postMessage(backUpHall(file, to));
