// The line as one customer sees it at one moment: all that a forecast may know of the hall. Times UTC ms.

export interface WaitingCustomer {
  readonly serviceId: string;
  readonly queueId: string;
  readonly classId: string;
  readonly arrivedAt: number;
  /** Effective arrival: what the order goes by at this moment. */
  readonly standing: number;
}

export interface Desk {
  readonly counterId: string;
  readonly queues: readonly string[];
  readonly serving?: { readonly serviceId: string; readonly since: number };
  /** Since when nobody is at the desk; absent while serving, or where nobody knows. */
  readonly freeSince?: number;
}

export interface Line {
  readonly at: number;
  /** 0 to 1439, by the hall's clock on the wall. */
  readonly minuteOfDay: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** The customer asked about: waiting, or about to take a number. */
  readonly who: WaitingCustomer;
  /** Who goes first by the rule of the queue, as things stand. */
  readonly ahead: readonly WaitingCustomer[];
  /** How many wait for the same desks and go after. */
  readonly behind: number;
  /** Open desks that may serve `who`, the ones that are free included. */
  readonly desks: readonly Desk[];
}
