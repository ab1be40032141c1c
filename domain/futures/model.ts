// What the futures of a hall are played from: plain data, made from the live hall and from its history.
// Times are milliseconds from the moment at which the futures begin; what was before is negative.
import type { TimeTable } from './service-times.ts';

export interface FutureClass {
  /** Waiting time that the class is ahead on arrival. */
  readonly headStartMs: number;
  /** How fast its claim grows while it waits; 1 is as fast as time. */
  readonly rate: number;
  /** Share of the arriving customers, 0 to 1. */
  readonly share: number;
}

export interface FutureQueue {
  /** Nobody here is passed more often by somebody who came later. */
  readonly passedAtMost: number;
  /** So many with a head start or a faster claim in a row, then an ordinary customer who came before. */
  readonly inARow: number;
  /** So many have been called in a row just now. */
  readonly run: number;
}

export interface FutureService {
  /** Index of its queue. */
  readonly queue: number;
  readonly times: TimeTable;
}

export interface FutureDesk {
  /** The hall's counter, for whoever reads the result. */
  readonly counterId: string;
  /** Indexes of its own queues. */
  readonly own: readonly number[];
  /** Queues that it helps: when none of its own waits, or when somebody there has waited longer than `overMs`. */
  readonly helps: readonly { readonly queue: number; readonly whenOwnEmpty: boolean; readonly overMs: number }[];
  /** Whose window this is, by class; the others in its own queues are helped when none of these waits. Absent: everybody's. */
  readonly firstFor?: readonly number[];
  /** From then on somebody is there; Infinity: nobody comes. */
  readonly opensAt: number;
  /** From then on nobody is called any more. */
  readonly closesAt: number;
  /** Busy with a customer since so long. */
  readonly serving?: { readonly service: number; readonly sinceMs: number };
}

export interface FutureTicket {
  readonly queue: number;
  readonly classIndex: number;
  readonly service: number;
  /** At most 0. */
  readonly arrivedAt: number;
  /** The arrival that its place in the order goes by, without the head start. */
  readonly orderedFrom: number;
  /** Index of the only desk that may call it. */
  readonly onlyDesk?: number;
  readonly skips: number;
  /** Not called before: it can still become late. */
  readonly counts: boolean;
}

/** Arrivals in one stretch of time. */
export interface ArrivalStretch {
  readonly until: number;
  /** Expected customers per millisecond, by service. */
  readonly perMs: readonly number[];
}

export interface HallModel {
  readonly horizonMs: number;
  readonly classes: readonly FutureClass[];
  readonly queues: readonly FutureQueue[];
  readonly services: readonly FutureService[];
  readonly desks: readonly FutureDesk[];
  readonly waiting: readonly FutureTicket[];
  readonly arrivals: readonly ArrivalStretch[];
  /** How sure the arrivals are: they are multiplied by a gamma-distributed factor of mean 1 and this shape. */
  readonly arrivalShape: number;
  /** Waiting customers give up at this rate per millisecond. */
  readonly givingUpPerMs: number;
  /** Share of called customers who do not come, and how long the desk waits for them. */
  readonly noShowShare: number;
  readonly noShowMs: number;
  /** Between two customers: tidying, the way to the counter. */
  readonly betweenMs: number;
  /** Who waits longer than this is late. */
  readonly limitMs: number;
}
