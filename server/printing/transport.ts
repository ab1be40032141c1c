import { PrinterError, reasonNotToPrint } from './printer-error.ts';
import { PrinterLink } from './printer-link.ts';
import {
  FIT_TO_PRINT,
  type PrinterStatus,
  readStatus,
  STATUS_QUESTIONS,
  type StatusQuestion,
  type StatusReplies,
} from './printer-status.ts';

/**
 * `confirmed`: when the last byte had arrived, the printer said that it is fit (it may still be printing). `sent`: it
 * took all the bytes and never says anything about itself; its status then reads as fit, because nothing is known.
 */
export type Delivery = PrinterStatus & { outcome: 'confirmed' | 'sent' };

/** `timeoutMs` for the whole job; `statusWaitMs` for each answer of a printer that may be one that never answers. */
export type SendOptions = { timeoutMs: number; statusWaitMs?: number };

const STATUS_WAIT_MS = 700;

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
