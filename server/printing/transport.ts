import { connect, type Socket } from 'node:net';
import { type HandedOver, PrinterError, type PrinterErrorCode, reasonNotToPrint } from './printer-error.ts';
import {
  FIT_TO_PRINT,
  isStatusReply,
  type PrinterStatus,
  readStatus,
  STATUS_QUESTIONS,
  type StatusQuestion,
  type StatusReplies,
  statusQuestion,
} from './printer-status.ts';

/**
 * `confirmed`: after the last byte the printer said that it is fit. `sent`: it took all the bytes and never says
 * anything about itself; its status then reads as fit, because nothing is known.
 */
export type Delivery = PrinterStatus & { outcome: 'confirmed' | 'sent' };

/** `timeoutMs` for the whole job; `statusWaitMs` for each answer of a printer that may be one that never answers. */
export type SendOptions = { timeoutMs: number; statusWaitMs?: number };

const STATUS_WAIT_MS = 700;
const CLOSE_WAIT_MS = 2000;

/**
 * Hands one job to a printer and asks it how it is, before (so that an empty printer gets nothing) and after. Ends at
 * the latest two seconds after `timeoutMs`. Throws PrinterError and nothing else.
 */
export async function sendToPrinter(
  address: { host: string; port: number },
  bytes: Buffer,
  options: SendOptions,
): Promise<Delivery> {
  const link = openLink(address, options.timeoutMs);
  const waitMs = options.statusWaitMs ?? STATUS_WAIT_MS;
  try {
    await link.opened();
    const before = await askStatus(link, STATUS_QUESTIONS, waitMs);
    refuseIfUnfit(link, before);
    await link.write(bytes);
    const after = await askAgain(link, before, { waitMs, timeoutMs: options.timeoutMs });
    refuseIfUnfit(link, after);
    const confirmed = Object.keys(after).length > 0;
    await link.finish({ isConfirmed: confirmed });
    return confirmed ? { outcome: 'confirmed', ...readStatus(after) } : { outcome: 'sent', ...FIT_TO_PRINT };
  } finally {
    link.destroy();
  }
}

function openLink(address: { host: string; port: number }, timeoutMs: number): PrinterLink {
  try {
    return new PrinterLink(address, timeoutMs);
  } catch (error) {
    throw new PrinterError('unreachable', 'none', error);
  }
}

/** Asks one question after the other, so that each answer is known to be its own. Silence at the first ends it. */
async function askStatus(
  link: PrinterLink,
  questions: readonly StatusQuestion[],
  waitMs: number,
): Promise<StatusReplies> {
  const replies: StatusReplies = {};
  for (const question of questions) {
    const reply = await link.ask(question, waitMs);
    if (reply !== undefined) replies[question] = reply;
    else if (question === questions[0]) break;
  }
  return replies;
}

/** A printer that has answered before has to answer again; one that was silent gets a second chance. */
async function askAgain(
  link: PrinterLink,
  before: StatusReplies,
  { waitMs, timeoutMs }: { waitMs: number; timeoutMs: number },
): Promise<StatusReplies> {
  const answered = STATUS_QUESTIONS.filter((question) => before[question] !== undefined);
  if (answered.length === 0) return askStatus(link, STATUS_QUESTIONS, waitMs);
  return askStatus(link, answered, timeoutMs * 2);
}

function refuseIfUnfit(link: PrinterLink, replies: StatusReplies): void {
  const reason = reasonNotToPrint(readStatus(replies));
  if (reason) throw new PrinterError(reason, link.handedOver);
}

/** One connection to a printer. Whatever goes wrong with it ends every step that waits on it. */
class PrinterLink {
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
