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
}

const JOB_TIMEOUT_MS = 15_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** Hall time after which a slip is no longer wanted: its customer has long gone on. */
const STALE_MS = 30 * 60_000;

export class PrintLane {
  readonly #lane: Lane;
  readonly #parts: LaneParts;
  readonly #standings = new Map<string, PrinterStanding>();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

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
    this.#running = this.#run().finally(() => {
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

  #wakeIn(ms: number): void {
    this.#timer = setTimeout(() => this.wake(), ms);
    this.#timer.unref();
  }

  async #print(job: PrintJob): Promise<void> {
    const { file, clock } = this.#parts;
    if (clock.now() - job.createdAt > STALE_MS * Math.max(1, clock.speed)) return this.#fail(job, 'stale');
    file.printJobs.markSending(job.printJobId);
    const bytes = slipToBytes(job.slip, this.#lane.paperOf(job.printer));
    try {
      const delivery = await sendToPrinter(this.#lane.address, bytes, { timeoutMs: JOB_TIMEOUT_MS });
      file.printJobs.end(job.printJobId, delivery.outcome, clock.now());
      this.#parts.delivered(job.printJobId, bytes);
      this.#isWell(job.printer, delivery);
    } catch (error) {
      this.#hasFailed(job, error instanceof PrinterError ? error : new PrinterError('connectionLost', 'some', error));
    }
  }

  /** Nothing of the job reached the printer: it is tried again. Otherwise paper may lie in the tray, and a person decides. */
  #hasFailed(job: PrintJob, error: PrinterError): void {
    if (error.handedOver !== 'none') this.#fail(job, error.code);
    else
      this.#parts.file.printJobs.tryAgain(
        job.printJobId,
        error.code,
        Date.now() + (RETRY_MS[Math.min(job.attempts, RETRY_MS.length - 1)] ?? 30_000),
      );
    this.#stand(job.printer, {
      printerId: job.printer,
      state: 'failing',
      error: error.code,
      since: this.standing(job.printer).since ?? this.#parts.clock.now(),
    });
    this.#parts.raise({ kind: 'printerFailing', about: { printer: job.printer, error: error.code } });
  }

  #fail(job: PrintJob, error: string): void {
    this.#parts.file.printJobs.end(job.printJobId, 'failed', this.#parts.clock.now(), error);
    const number = job.number ? { number: job.number } : {};
    this.#parts.raise({
      kind: 'slipFailed',
      about: { printer: job.printer, printJob: job.printJobId, kind: job.slip.kind, error, ...number },
    });
    this.#parts.changed();
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
