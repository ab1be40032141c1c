import type { PromiseScore } from '../../contract/forecast.ts';
import type { DeviceRow, PrinterStanding, PrintJobRow } from '../../contract/views.ts';
import type { ControlFacts } from '../control/facts.ts';
import type { WatchMemory } from '../control/watch.ts';
import type { Personal } from '../decision.ts';
import type { Waits } from '../forecast/waits.ts';

/** What views need besides the ledger's hall, looked up by the server. */
export interface Known {
  readonly now: number;
  /** A demo hall never closes: whoever tries it at night sees it at work. */
  readonly alwaysOpen: boolean;
  readonly personal: (visitId: string) => Personal | undefined;
  readonly staffName: (number: string) => string;
  readonly printers: readonly PrinterStanding[];
  readonly isVirtual: (printerId: string) => boolean;
  readonly printJobs: () => readonly PrintJobRow[];
  readonly devices: () => readonly DeviceRow[];
  /** How long people wait, as of now; absent where nothing is forecast. */
  readonly waits?: Waits;
  /** What the watch over the hall remembers, and which screens are away; absent where nobody watches. */
  readonly control?: () => { readonly memory: WatchMemory; readonly away: NonNullable<ControlFacts['away']> };
  /** What became of promises, today and since Monday. */
  readonly promises?: () => { readonly today: PromiseScore; readonly week: PromiseScore };
}
