import type { DeviceRow, PrinterStanding } from '../../contract/views.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Waits } from '../../domain/forecast/waits.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Known } from '../../domain/views/known.ts';
import { promiseScores } from '../forecast/promise-scores.ts';
import type { Clock } from '../hall/clock.ts';

const JOBS_SHOWN = 50;

export interface KnownParts {
  readonly file: HallFile;
  readonly clock: Clock;
  readonly hall: () => Hall;
  readonly demo: boolean;
  readonly printers: {
    readonly standings: () => readonly PrinterStanding[];
    readonly isVirtual: (printer: string) => boolean;
  };
  readonly connected: () => ReadonlySet<string>;
  readonly waits: () => Waits;
  /** Set once the watch over the hall is there. */
  readonly control: NonNullable<Known['control']>;
}

/** What views need besides the ledger, read when a view is built. */
export function knownOf({ file, clock, hall, demo, printers, connected, waits, control }: KnownParts): () => Known {
  return () => ({
    now: Math.max(clock.now(), hall().clock),
    alwaysOpen: demo,
    personal: file.personal.ofVisit,
    staffName: file.people.name,
    printers: printers.standings(),
    isVirtual: printers.isVirtual,
    waits: waits(),
    control,
    promises: () => promiseScores(file, hall().day?.date ?? ''),
    printJobs: () => file.printJobs.newest(JOBS_SHOWN),
    devices: () => {
      const live = connected();
      return file.devices
        .all()
        .map(({ pairingCode: _secret, ...device }): DeviceRow => ({ ...device, connected: live.has(device.deviceId) }));
    },
  });
}
