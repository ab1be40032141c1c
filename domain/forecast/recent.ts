// What has lately happened in the hall, newest last: bounded lists from which the features are read.

export interface Happening {
  readonly at: number;
  readonly queueId: string;
  readonly classId: string;
}
export interface Called extends Happening {
  readonly waitedMs: number;
}
export interface Served {
  readonly at: number;
  /** How long it took against what services of its kind take: 1 is as usual. */
  readonly pace: number;
}

export interface RecentMemory {
  readonly joined: readonly Happening[];
  readonly called: readonly Called[];
  readonly gaveUp: readonly Happening[];
  readonly served: readonly Served[];
}

const KEPT = 200;

export class Recent {
  readonly joined: Happening[];
  readonly called: Called[];
  readonly gaveUp: Happening[];
  readonly served: Served[];

  constructor(memory?: RecentMemory) {
    this.joined = [...(memory?.joined ?? [])];
    this.called = [...(memory?.called ?? [])];
    this.gaveUp = [...(memory?.gaveUp ?? [])];
    this.served = [...(memory?.served ?? [])];
  }

  memory(): RecentMemory {
    const { joined, called, gaveUp, served } = this;
    return { joined: [...joined], called: [...called], gaveUp: [...gaveUp], served: [...served] };
  }
}

/** Adds the newest and lets the oldest go. */
export function remember<T>(list: T[], newest: T): void {
  list.push(newest);
  if (list.length > KEPT) list.splice(0, list.length - KEPT);
}

/** Those of the last so many ms. What lies ahead of `at`, after a clock was set back, counts as now. */
export function within<T extends { readonly at: number }>(list: readonly T[], at: number, ms: number): readonly T[] {
  return list.filter((one) => at - one.at < ms);
}
