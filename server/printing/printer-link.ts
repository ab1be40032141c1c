import { connect, type Socket } from 'node:net';
import { type HandedOver, PrinterError, type PrinterErrorCode } from './printer-error.ts';
import { isStatusReply, type StatusQuestion, statusQuestion } from './printer-status.ts';

const CLOSE_WAIT_MS = 2000;

/** One connection to a printer. Whatever goes wrong with it ends every step that waits on it. */
export class PrinterLink {
  handedOver: HandedOver = 'none';
  #socket: Socket;
  #timer: NodeJS.Timeout;
  #isOpen = false;
  #isEnding = false;
  #takeReply: (reply: number) => void = () => {};
  #fail: (error: PrinterError) => void = () => {};
  #failure = new Promise<never>((_resolve, reject) => {
    this.#fail = reject;
  });

  constructor(address: { host: string; port: number }, timeoutMs: number) {
    this.#failure.catch(() => {});
    this.#timer = setTimeout(() => this.#lose('timeout'), timeoutMs);
    this.#socket = connect({ ...address, allowHalfOpen: true, noDelay: true });
    this.#socket.on('data', (chunk) => this.#hear(chunk));
    this.#socket.on('error', (error) => this.#lose('connectionLost', error));
    this.#socket.on('end', () => {
      if (!this.#isEnding) this.#lose('connectionLost');
    });
    this.#socket.on('close', () => {
      if (!this.#isEnding) this.#lose('connectionLost');
    });
  }

  async opened(): Promise<void> {
    await this.#orFail(new Promise((resolve) => this.#socket.once('connect', resolve)));
    this.#isOpen = true;
  }

  /** The answer to a question, or undefined if there is none in time. */
  async ask(question: StatusQuestion, waitMs: number): Promise<number | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const reply = new Promise<number | undefined>((resolve) => {
      this.#takeReply = resolve;
      timer = setTimeout(() => resolve(undefined), waitMs);
    });
    this.#socket.write(statusQuestion(question));
    return this.#orFail(reply).finally(() => clearTimeout(timer));
  }

  /** Hands the job to the network. `all` means that the network has it, not yet that it is on paper. */
  async write(bytes: Buffer): Promise<void> {
    this.handedOver = 'some';
    const taken = new Promise<void>((resolve) => {
      this.#socket.write(bytes, (error) => {
        if (!error) resolve();
      });
    });
    await this.#orFail(taken);
    this.handedOver = 'all';
  }

  /** Says goodbye and listens until the printer does too, so that no byte is thrown away by a hasty close. */
  async finish({ isConfirmed }: { isConfirmed: boolean }): Promise<void> {
    clearTimeout(this.#timer);
    this.#isEnding = true;
    let timer: NodeJS.Timeout | undefined;
    const closed = new Promise<void>((resolve) => {
      this.#socket.once('close', (hadError) => {
        if (!hadError) resolve();
      });
      timer = setTimeout(resolve, CLOSE_WAIT_MS);
    });
    this.#socket.end();
    await this.#orFail(closed)
      .catch((error: unknown) => {
        if (!isConfirmed) throw error;
      })
      .finally(() => clearTimeout(timer));
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#socket.destroy();
  }

  #hear(chunk: Buffer): void {
    for (const byte of chunk) if (isStatusReply(byte)) this.#takeReply(byte);
  }

  #lose(code: PrinterErrorCode, cause?: unknown): void {
    this.#fail(new PrinterError(this.#isOpen ? code : 'unreachable', this.handedOver, cause));
  }

  #orFail<Result>(step: Promise<Result>): Promise<Result> {
    return Promise.race([step, this.#failure]);
  }
}
