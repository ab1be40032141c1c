import type { Advice, Range } from '../../contract/advice.ts';

/** Joined to the other events. */
export interface AdviceEvents {
  /** [O-15] somebody acts on an advice; what it foretold is kept, to be held against what happens. */
  AdviceTaken: {
    readonly adviceId: string;
    readonly kind: Advice['kind'];
    readonly counterId: string;
    readonly queueId?: string;
    /** The business day. */
    readonly day: string;
    /** Late customers are counted until then, UTC ms; late is who waits longer than `limitMs`. */
    readonly until: number;
    readonly limitMs: number;
    readonly without: Range;
    readonly with: Range;
  };
}
