import type { HelpRule } from '../../contract/pack.ts';

/** The lines that a counter serves: its own, and those that it helps by rule. */
export interface LiveLines {
  readonly own: readonly string[];
  readonly helps: readonly HelpRule[];
  readonly firstFor?: readonly string[];
  readonly planHelps: boolean;
}
