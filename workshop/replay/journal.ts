// What happened while the log was played: commands, refusals, errors, and how far behind the log they were.

export interface PlayError {
  /** Line of the log. */
  readonly line: number;
  readonly command: string;
  /** The refusal's code, or `unreachable`. */
  readonly code: string;
  readonly data?: unknown;
}
export interface Sent {
  readonly line: number;
  readonly command: string;
  /** Real milliseconds between the moment the log names and the hall's answer. */
  readonly behindMs: number;
  readonly refusal?: { readonly code: string; readonly data?: unknown };
}

export class Journal {
  readonly errors: PlayError[] = [];
  readonly behindMs: number[] = [];
  readonly refusals = new Map<string, number>();
  #perSecond = new Map<number, number>();
  #lost = false;

  /** The server is gone: nothing more is sent. */
  get lost(): boolean {
    return this.#lost;
  }

  get commands(): number {
    return this.behindMs.length;
  }

  /** The most commands that were answered within one real second. */
  get busiestSecond(): number {
    return Math.max(0, ...this.#perSecond.values());
  }

  answered({ line, command, behindMs, refusal }: Sent): void {
    this.behindMs.push(behindMs);
    const second = Math.floor(performance.now() / 1000);
    this.#perSecond.set(second, (this.#perSecond.get(second) ?? 0) + 1);
    if (!refusal) return;
    this.refusals.set(refusal.code, (this.refusals.get(refusal.code) ?? 0) + 1);
    const data = refusal.data === undefined ? {} : { data: refusal.data };
    this.errors.push({ line, command, code: refusal.code, ...data });
  }

  notPlayed(line: number, command: string): void {
    this.#lost = true;
    this.errors.push({ line, command, code: 'unreachable' });
  }
}
