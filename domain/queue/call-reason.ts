/** Somebody went first who had come later: the number, the minutes that the class added, and whether it was called by choice. */
export interface Passing {
  readonly number: string;
  readonly plusMinutes: number;
  readonly chosen?: true;
}

/** Why a number was called when it was. */
export interface CallReason {
  readonly classId: string;
  readonly waitedMs: number;
  /** What the class added to the wait, in minutes. */
  readonly plusMinutes: number;
  /** The class goes faster than the ordinary one. */
  readonly priority: boolean;
  /** The lines that the counter chose from. A window for certain classes is no shared one while it serves them: then there is none. */
  readonly lines: readonly string[];
  /** Numbers that came before, could have been called here, and wait on. */
  readonly passed: readonly string[];
  /** Numbers that came later and went first: how many, and the latest of them. */
  readonly slips: number;
  readonly passedBy: readonly Passing[];
  /** Minutes that the others wait longer for it, roughly: the usual service shared among the open counters. */
  readonly delayMinutes: number;
}
