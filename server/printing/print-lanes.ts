// Paper is a durable queue: one lane per printer. A printer that is off never refuses a ticket; it raises an alert and is tried again.
import type { PrinterStanding } from '../../contract/views.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { PrintJob } from '../../db/print-jobs.ts';
import type { AlertAbout } from '../../domain/alerts/alerts.ts';
import type { Clock } from '../hall/clock.ts';
import { slipToBytes } from './escpos.ts';
import type { Paper } from './paper.ts';
import { PrinterError } from './printer-error.ts';
import { type Delivery, sendToPrinter } from './transport.ts';

export interface Lane {
  /** Printers of the pack that stand at this address. */
  readonly printers: readonly string[];
  readonly address: { readonly host: string; readonly port: number };
  readonly paperOf: (printer: string) => Paper;
}
export interface LaneParts {
  readonly file: HallFile;
  readonly clock: Clock;
  readonly raise: (matter: AlertAbout) => void;
  readonly settle: (matter: AlertAbout) => void;
  readonly changed: () => void;
  readonly delivered: (printJobId: string, bytes: Buffer) => void;
  readonly logFault: (ref: string, error: unknown, what: string) => void;
}

const JOB_TIMEOUT_MS = 15_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** Hall time after which a slip is no longer wanted: its customer has long gone on. */
const STALE_MS = 30 * 60_000;
/** Until the file is tried again that could not be written. */
const FILE_RETRY_MS = 5_000;

export class PrintLane {
  readonly #lane: Lane;
  readonly #parts: LaneParts;
  readonly #standings = new Map<string, PrinterStanding>();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  /** What became of a job and could not be written down: nothing is printed before that is done. */
  #owed: (() => void) | undefined;

  constructor(lane: Lane, parts: LaneParts) {
    this.#lane = lane;
    this.#parts = parts;
    for (const printer of lane.printers) this.#recover(printer);
  }

  serves(printer: string): boolean {
    return this.#lane.printers.includes(printer);
  }

  standing(printer: string): PrinterStanding {
    return this.#standings.get(printer) ?? { printerId: printer, state: 'ok' };
  }

  /** There may be work. */
  wake(): void {
    if (this.#closed || this.#running) return;
    this.#running = this.#run()
      .catch((error) => this.#rest(error))
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Finishes the job in hand and stops. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#owed) this.#write(this.#owed);
    for (let job = this.#next(); job && !this.#closed; job = this.#next()) {
      const wait = this.#waitFor(job);
      if (wait > 0) return this.#wakeIn(wait);
      await this.#print(job);
    }
  }

  #next(): PrintJob | undefined {
    const open = this.#lane.printers.flatMap((printer) => this.#parts.file.printJobs.oldestOpen(printer) ?? []);
    return open.sort((one, other) => one.createdAt - other.createdAt)[0];
  }

  /** Real milliseconds until the job may be tried again. */
  #waitFor({ nextTryAt }: PrintJob): number {
    return nextTryAt === undefined ? 0 : nextTryAt - Date.now();
  }

  /** The file cannot be written, as when the disk is full. Paper waits; it is not lost. */
  #rest(error: unknown): void {
    this.#parts.logFault(this.#lane.printers.join(' '), error, 'paper');
    if (!this.#closed) this.#wakeIn(FILE_RETRY_MS);
  }

  #wakeIn(ms: number): void {
    this.#timer = setTimeout(() => this.wake(), ms);
    this.#timer.unref();
  }

  async #print(job: PrintJob): Promise<void> {
    const { file, clock } = this.#parts;
    if (clock.now() - job.createdAt > STALE_MS * Math.max(1, clock.speed)) return this.#fail(job, 'stale');
    const bytes = this.#bytesOf(job);
    if (!bytes) return this.#fail(job, 'unprintable');
    file.printJobs.markSending(job.printJobId);
    const delivery = await this.#send(bytes);
    if (delivery instanceof PrinterError) return this.#hasFailed(job, delivery);
    this.#write(() => file.printJobs.end(job.printJobId, delivery.outcome, clock.now()));
    this.#parts.delivered(job.printJobId, bytes);
    this.#isWell(job.printer, delivery);
  }

  #bytesOf({ slip, printer, printJobId }: PrintJob): Buffer | undefined {
    try {
      return slipToBytes(slip, this.#lane.paperOf(printer));
    } catch (error) {
      this.#parts.logFault(printJobId, error, 'slip');
      return undefined;
    }
  }

  #send(bytes: Buffer): Promise<Delivery | PrinterError> {
    return sendToPrinter(this.#lane.address, bytes, { timeoutMs: JOB_TIMEOUT_MS }).catch((error) =>
      error instanceof PrinterError ? error : new PrinterError('connectionLost', 'some', error),
    );
  }

  /** Nothing of the job reached the printer: it is tried again. Otherwise paper may lie in the tray, and a person decides. */
  #hasFailed(job: PrintJob, error: PrinterError): void {
    const since = this.standing(job.printer).since ?? this.#parts.clock.now();
    this.#stand(job.printer, { printerId: job.printer, state: 'failing', error: error.code, since });
    this.#parts.raise({ kind: 'printerFailing', about: { printer: job.printer, error: error.code } });
    if (error.handedOver === 'none') this.#tryAgain(job, error);
    else this.#fail(job, error.code);
  }

  #tryAgain({ printJobId, attempts }: PrintJob, { code }: PrinterError): void {
    const wait = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? 30_000;
    this.#write(() => this.#parts.file.printJobs.tryAgain(printJobId, code, Date.now() + wait));
  }

  #fail(job: PrintJob, error: string): void {
    const { file, clock, raise, changed } = this.#parts;
    const { printJobId: printJob, printer, slip } = job;
    const number = job.number ? { number: job.number } : {};
    this.#write(() => {
      file.printJobs.end(printJob, 'failed', clock.now(), error);
      raise({ kind: 'slipFailed', about: { printer, printJob, kind: slip.kind, error, ...number } });
    });
    changed();
  }

  /** Until it is written down, it is kept in mind: what has come out of a printer is not sent to it again. */
  #write(becomes: () => void): void {
    this.#owed = becomes;
    becomes();
    this.#owed = undefined;
  }

  #isWell(printer: string, { paper }: Delivery): void {
    const wasFailing = this.standing(printer).state === 'failing';
    this.#stand(
      printer,
      paper === 'nearEnd' ? { printerId: printer, state: 'nearEnd' } : { printerId: printer, state: 'ok' },
    );
    if (wasFailing) this.#parts.settle({ kind: 'printerFailing', about: { printer } });
  }

  #stand(printer: string, standing: PrinterStanding): void {
    this.#standings.set(printer, standing);
    this.#parts.changed();
  }

  /** A job that was being sent when the power went: nobody knows whether its paper came out. */
  #recover(printer: string): void {
    for (
      let job = this.#parts.file.printJobs.oldestOpen(printer);
      job?.state === 'sending';
      job = this.#parts.file.printJobs.oldestOpen(printer)
    )
      this.#fail(job, 'interrupted');
  }
}
