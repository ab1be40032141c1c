// What happened, as the people of the day saw it: counts, waits, and every "no" that the hall said.
import type { CommandName } from '../../contract/commands.ts';
import type { Refusal, RefusalCode } from '../../contract/refusals.ts';

export interface Unexpected {
  readonly command: CommandName | 'signIn';
  readonly code: RefusalCode;
  readonly data?: Refusal['data'];
}
/** Whoever looks on has sat down there. */
const SOMEBODY_ELSE: ReadonlySet<RefusalCode> = new Set(['postTaken', 'signedInElsewhere']);

const EVENTS = [
  'arrived',
  'numbers',
  'atKiosk',
  'sentForDocument',
  'sentToTerminal',
  'served',
  'secondServices',
  'transferred',
  'refusedAtDesk',
  'parked',
  'missed',
  'cameBack',
  'gaveUp',
  'leftSilently',
  'interruptions',
] as const;
export type Counted = (typeof EVENTS)[number];

export class Tally {
  readonly counts: Record<Counted, number> = Object.fromEntries(EVENTS.map((name) => [name, 0])) as never;
  /** From number to seat for those who came when called, ms of the hall. */
  readonly waits: number[] = [];
  /** Minutes that were told at the door, and whether the call came within them. */
  promised = 0;
  kept = 0;
  commands = 0;
  readonly expected = new Map<string, number>();
  readonly unexpected: Unexpected[] = [];
  /** Posts at which nobody of the simulation could sign in. */
  readonly notManned: string[] = [];

  count(what: Counted): void {
    this.counts[what] += 1;
  }

  waited(ms: number, toldMinutes: number | undefined): void {
    this.waits.push(ms);
    if (toldMinutes === undefined) return;
    this.promised += 1;
    if (ms <= toldMinutes * 60_000) this.kept += 1;
  }

  /** A post that was to be held. Somebody who plays along may have taken it; anything else should not be. */
  unmanned(post: string, code: RefusalCode): void {
    this.notManned.push(`${post} (${code})`);
    if (!SOMEBODY_ELSE.has(code)) this.unexpected.push({ command: 'signIn', code, data: { post } });
  }

  refused(command: CommandName, refusal: Refusal, isExpected: boolean): void {
    const key = `${command}: ${refusal.code}`;
    if (isExpected) this.expected.set(key, (this.expected.get(key) ?? 0) + 1);
    else this.unexpected.push({ command, ...refusal });
  }
}
