// What a report on any stretch of days says: visits, waits and services by month, queue and service.
import { z } from 'zod';
import { Day } from './words.ts';

export const REPORT_QUERIES = {
  /** Both days are in it. A year takes no longer than a day: it is added up day by day when tickets end. */
  report: z.strictObject({ from: Day, to: Day }).refine(({ from, to }) => from <= to, 'from before to'),
} as const;

/** Tickets that ended, of one month, queue and service. */
export interface ReportRow {
  /** YYYY-MM of the hall's calendar. */
  readonly month: string;
  /** The queue and the service that it ended with. */
  readonly queueId: string;
  readonly serviceId: string;
  readonly tickets: number;
  readonly served: number;
  readonly gaveUp: number;
  readonly noShow: number;
  /** All their waiting, and the longest wait of one of them, in milliseconds. */
  readonly waited: number;
  readonly longestWait: number;
  /** All their time at a counter, in milliseconds. */
  readonly serving: number;
}
/** People at the door in one month. */
export interface ReportMonth {
  readonly month: string;
  readonly visits: number;
  /** Sent home before a number was issued, for a reason of the rules. */
  readonly refused: number;
  readonly diverted: number;
}
export interface Report {
  readonly months: readonly ReportMonth[];
  readonly rows: readonly ReportRow[];
}
export interface ReportAnswers {
  report: Report;
}
