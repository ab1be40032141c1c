// The hall's printers: a real one at its address, or a virtual one that shows its roll on a screen. The same bytes reach either.
import type { Pack } from '../../contract/pack.ts';
import type { PrinterStanding } from '../../contract/views.ts';
import { drawRollInWorker } from './draw-roll-worker.ts';
import { slipToBytes } from './escpos.ts';
import { type Paper, paperOfWidth } from './paper.ts';
import { pictureKeeper } from './pictures.ts';
import { type LaneParts, PrintLane } from './print-lanes.ts';
import { type PrinterAddress, parsePrinterAddress } from './printer-address.ts';
import { openVirtualPrinter, type VirtualPrinter } from './virtual-printer.ts';

export interface Printers {
  readonly wake: () => void;
  readonly standings: () => readonly PrinterStanding[];
  readonly isVirtual: (printer: string) => boolean;
  /** The paper of a job as a PNG, drawn from the bytes that the printer got. */
  readonly picture: (printJobId: string) => Promise<Buffer | undefined>;
  readonly close: () => Promise<void>;
}

type PrinterOfPack = Pack['printers'][number];
const PICTURES_KEPT = 60;

/** Opens a lane for each address. One address for all printers when the environment names one. */
export async function openPrinters(
  pack: Pack,
  everywhere: PrinterAddress | undefined,
  parts: Omit<LaneParts, 'delivered'>,
): Promise<Printers> {
  const virtual: VirtualPrinter[] = [];
  const received = new Map<string, Buffer>();
  const picture = pictureKeeper();
  const delivered = (printJobId: string, bytes: Buffer) => {
    received.set(printJobId, bytes);
    for (const oldest of received.keys()) if (received.size > PICTURES_KEPT) received.delete(oldest);
  };
  const addressOf = (printer: PrinterOfPack): PrinterAddress =>
    everywhere ?? (printer.address ? parsePrinterAddress(printer.address) : { kind: 'virtual' });
  const paperOf = (printer: string): Paper =>
    paperOfWidth(pack.printers.find(({ id }) => id === printer)?.paperMillimetres ?? 80);

  const lanes: PrintLane[] = [];
  for (const group of groupsByAddress(pack.printers, addressOf)) {
    const first = addressOf(group[0]);
    const address = first.kind === 'tcp' ? first : await switchOn(virtual);
    lanes.push(new PrintLane({ printers: group.map(({ id }) => id), address, paperOf }, { ...parts, delivered }));
  }
  const laneOf = (printer: string) => lanes.find((lane) => lane.serves(printer));
  return {
    wake: () => {
      for (const lane of lanes) lane.wake();
    },
    standings: () => pack.printers.map(({ id }) => laneOf(id)?.standing(id) ?? { printerId: id, state: 'ok' }),
    isVirtual: (printer) => pack.printers.some((one) => one.id === printer && addressOf(one).kind === 'virtual'),
    async picture(printJobId) {
      const job = parts.file.printJobs.find(printJobId);
      if (!job) return undefined;
      const paper = paperOf(job.printer);
      // before a slip has been delivered its picture may still change, so that one is not kept
      const bytes = received.get(printJobId);
      return bytes
        ? picture(printJobId, { bytes: () => bytes, paper })
        : drawRollInWorker(slipToBytes(job.slip, paper), paper);
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
      await Promise.all(virtual.map((printer) => printer.close()));
    },
  };
}

async function switchOn(virtual: VirtualPrinter[]): Promise<{ host: string; port: number }> {
  const printer = await openVirtualPrinter({ keepJobs: 1 });
  virtual.push(printer);
  return printer.address;
}

/** Printers that share a real address share one lane; each virtual one has its own. */
function groupsByAddress(
  printers: readonly PrinterOfPack[],
  addressOf: (printer: PrinterOfPack) => PrinterAddress,
): readonly [PrinterOfPack, ...PrinterOfPack[]][] {
  const groups = new Map<string, [PrinterOfPack, ...PrinterOfPack[]]>();
  for (const printer of printers) {
    const address = addressOf(printer);
    const key = address.kind === 'tcp' ? `${address.host}:${address.port}` : printer.id;
    const group = groups.get(key);
    if (group) group.push(printer);
    else groups.set(key, [printer]);
  }
  return [...groups.values()];
}
