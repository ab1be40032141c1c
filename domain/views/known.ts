import type { DeviceRow, PrinterStanding, PrintJobRow } from '../../contract/views.ts';
import type { Personal } from '../decision.ts';

/** What views need besides the ledger's hall, looked up by the server. */
export interface Known {
  readonly now: number;
  readonly personal: (visitId: string) => Personal | undefined;
  readonly staffName: (number: string) => string;
  readonly printers: readonly PrinterStanding[];
  readonly isVirtual: (printerId: string) => boolean;
  readonly printJobs: () => readonly PrintJobRow[];
  readonly devices: () => readonly DeviceRow[];
}
