// A hall under load: programs that send as fast as they are answered, and a book of what each was told.
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../contract/wire.ts';
import { type Program, programWith } from '../server/test-server.ts';

export interface Sent {
  readonly program: number;
  readonly name: 'issueTicket' | 'callNext' | 'cancelTicket';
  readonly payload: object;
  readonly key: string;
  /** Every answer that arrived; none when the server was gone before. */
  readonly answers: Answer<object>[];
}

const PAYMENT = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' } as const;

/** Sends until the server is gone. The first programs issue numbers, each command twice under one key; the others call and let go. */
export class Load {
  readonly book: Sent[] = [];
  readonly #tokens: readonly string[];
  readonly #doors: number;

  constructor(tokens: readonly string[], doors: number) {
    this.#tokens = tokens;
    this.#doors = doors;
  }

  /** Resolves when every program has lost its server. */
  async run(url: string): Promise<void> {
    await Promise.all(
      this.#tokens.map((token, index) => {
        const program = programWith(url, token);
        return index < this.#doors ? this.#issue(program, index) : this.#call(program, index);
      }),
    );
  }

  /** Sends once more what was never answered, under its own key. */
  async retry(url: string, sent: readonly Sent[]): Promise<void> {
    for (const one of sent) await this.#once(programWith(url, this.#tokens[one.program] ?? ''), one);
  }

  async #issue(program: Program, index: number): Promise<void> {
    for (;;) {
      const sent = this.#write({ program: index, name: 'issueTicket', payload: PAYMENT });
      const both = await Promise.all([this.#once(program, sent), this.#once(program, sent)]);
      if (!both.every(Boolean)) return;
    }
  }

  async #call(program: Program, index: number): Promise<void> {
    for (;;) {
      const answer = await this.#once(program, this.#write({ program: index, name: 'callNext', payload: {} }));
      if (!answer) return;
      const ticketId = await this.#atCounter(program, answer);
      if (!ticketId) continue;
      const cancel = { program: index, name: 'cancelTicket', payload: { ticketId, reason: 'gaveUp' } } as const;
      if (!(await this.#once(program, this.#write(cancel)))) return;
    }
  }

  /** The ticket that the counter has: the one just called, or the one that it had when the power went. */
  async #atCounter(program: Program, answer: Answer<object>): Promise<string | undefined> {
    if (answer.ok) return (answer.reply as { ticketId: string }).ticketId;
    if (answer.refusal.code !== 'counterBusy') return undefined;
    const view = await program.view<{ ticket?: { ticketId: string } }>('counter').catch(() => undefined);
    return view?.ticket?.ticketId;
  }

  #write(sent: Pick<Sent, 'program' | 'name' | 'payload'>): Sent {
    const written = { ...sent, key: randomUUID(), answers: [] };
    this.book.push(written);
    return written;
  }

  async #once(program: Program, { name, payload, key, answers }: Sent): Promise<Answer<object> | undefined> {
    try {
      const { body } = await program.command(name, payload as never, key);
      answers.push(body);
      return body;
    } catch {
      return undefined;
    }
  }
}
