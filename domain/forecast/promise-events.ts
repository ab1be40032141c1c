// What happens to a promise while its customer waits: joined to the other events in events.ts.
import type { WaitForecast } from './forecaster.ts';

/** The promise as it was made, counted from the arrival. The first one printed is the one that is scored. */
export interface WaitPromise extends WaitForecast {
  /** What is printed and shown: `withinMs` rounded up. */
  readonly withinMinutes: number;
}

export interface PromiseEvents {
  /** The forecast uses what was trained with the visits remembered as of event `upTo`. */
  ForecastTrained: { readonly upTo: number; readonly visits: number };
  /** [K-33] the time that was told has passed and the customer has not been called. */
  PromisePassed: {
    readonly ticketId: string;
    readonly waitedMs: number;
    readonly ahead: number;
    /** From now on, as it is to be told; absent when nobody can say, because no desk is open for it. */
    readonly withinMinutes?: number;
  };
  /** [F-30, S-17] somebody apologised for the wait and told the real numbers: because the customer complained, or unasked. */
  WaitExplained: {
    readonly ticketId: string;
    readonly waitedMs: number;
    readonly ahead: number;
    readonly complained: boolean;
    /** What stood on paper. */
    readonly toldMinutes?: number;
    /** What was said now. */
    readonly withinMinutes?: number;
  };
}
