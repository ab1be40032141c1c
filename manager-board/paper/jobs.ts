import type { PrintJobRow } from '../../contract/views.ts';

/** The jobs of one printer: what waits, the next one first, and what is over, the newest first. */
export function jobsOf(jobs: readonly PrintJobRow[], printer: string) {
  const own = jobs.filter((job) => job.printer === printer);
  const waits = ({ state }: PrintJobRow) => state === 'queued' || state === 'sending';
  return { waiting: own.filter(waits).reverse(), over: own.filter((job) => !waits(job)) };
}

/** Whether paper has left the printer, as far as the hall knows. */
export const cameOut = ({ state }: PrintJobRow): boolean => state === 'sent' || state === 'confirmed';

/** Whole seconds until the next try, at least 0; undefined when none is set. Both UTC ms. */
export function secondsUntil(nextTryAt: number | undefined, now: number): number | undefined {
  return nextTryAt === undefined ? undefined : Math.max(0, Math.ceil((nextTryAt - now) / 1000));
}
