import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Lines for whoever looks after the machine: ids and codes, never names, notes, PINs or printed words. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
