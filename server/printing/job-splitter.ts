import { readToken } from './escpos-commands.ts';

/** What came out of a printer between two cuts, as the bytes that made it. `isCut`: false if the sender stopped early. */
export type ReceivedJob = { bytes: Buffer; isCut: boolean };

/** Finds the jobs in a stream that arrives in pieces of any length. Status questions belong to no job. */
export class JobSplitter {
  #pending: Buffer = Buffer.alloc(0);
  #parts: Buffer[] = [];

  /** The jobs that this piece completes. */
  push(chunk: Buffer): ReceivedJob[] {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const jobs: ReceivedJob[] = [];
    let at = 0;
    for (let token = readToken(bytes, at); token; token = readToken(bytes, at)) {
      const isQuestion = token.kind === 'command' && token.name === 'DLE EOT';
      if (!isQuestion) this.#parts.push(bytes.subarray(at, at + token.length));
      at += token.length;
      if (token.kind === 'command' && token.name === 'GS V') jobs.push({ bytes: this.#take(), isCut: true });
    }
    this.#pending = Buffer.from(bytes.subarray(at));
    return jobs;
  }

  /** What was begun and not cut, when the sender has gone. */
  end(): ReceivedJob | undefined {
    this.#parts.push(this.#pending);
    this.#pending = Buffer.alloc(0);
    const bytes = this.#take();
    return bytes.length > 0 ? { bytes, isCut: false } : undefined;
  }

  #take(): Buffer {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    return bytes;
  }
}
