// The process: the hall and its faces, joined and kept going.
import type { HallFile } from '../db/hall-file.ts';
import type { Recorded } from '../domain/events.ts';
import { type CoreParts, openCore } from './core.ts';
import { hostFor } from './environment.ts';
import { type FaceParts, openFaces } from './faces.ts';
import { startJobs } from './hall/minute-jobs.ts';
import { standingKeeper } from './hall/standing.ts';
import type { Writer } from './hall/writer.ts';

export interface ServerParts extends CoreParts, Pick<FaceParts, 'certificates' | 'setup'> {
  /** Once a day, when the hall has closed. */
  readonly atClosing: (closing: { readonly hallId: string; readonly now: number }) => Promise<void>;
}
export interface HallServer {
  readonly url: string;
  readonly writer: Writer;
  readonly file: HallFile;
  readonly close: () => Promise<void>;
}

/** Views that change by the clock alone are looked at this often. */
const TICK_MS = 1000;
const CHANGES_YOU: ReadonlySet<Recorded['type']> = new Set([
  'PostOpened',
  'PostClosed',
  'StaffChanged',
  'DeviceApproved',
  'DeviceRevoked',
  'DayOpened',
]);

/** Opens the hall and listens. Rejects with EADDRINUSE and the like, and with what the file throws. */
export async function openHallServer(parts: ServerParts): Promise<HallServer> {
  const { environment, chosen, certificates, setup, atClosing } = parts;
  const core = await openCore(parts);
  const { writer, hub, printers, file, clock, learning, logFault } = core;
  const where = { host: hostFor(environment, chosen.kind), port: environment.port, guestUrl: environment.guestUrl };
  const keeper = standingKeeper(file, writer.hall, learning.learned);
  /** What was learned and how the hall stands is in the ledger anyway: a start would read it again. */
  const storeMemory = () => {
    try {
      learning.store();
      keeper.keep();
    } catch (error) {
      logFault('closing', error, 'forecast memory');
    }
  };
  const closeCore = async () => {
    hub.close();
    await printers.close();
    await writer.close();
    storeMemory();
    await core.past.close();
    await core.adviser.close();
    file.close();
  };
  const faces = await openFaces({
    core,
    ...where,
    ...(certificates ? { certificates } : {}),
    ...(setup ? { setup } : {}),
  }).catch(async (error) => {
    // what is open would keep the process alive after it has said why it cannot listen
    await closeCore();
    throw error;
  });
  writer.onCommit((events) => {
    if (events.some(({ type }) => CHANGES_YOU.has(type))) faces.refreshYou();
    hub.changed();
    printers.wake();
  });
  printers.wake();
  const tick = setInterval(() => hub.sendChanged(), TICK_MS);
  const stopJobs = startJobs({
    ...{ file, writer, clock, learning, keeper, logFault, forgetScreens: faces.forgetScreens },
    atClosing: () => atClosing({ hallId: writer.hall().hallId, now: clock.now() }),
  });
  core.watch.start();
  return {
    url: faces.url,
    writer,
    file,
    async close() {
      clearInterval(tick);
      stopJobs();
      core.watch.stop();
      await faces.close();
      await closeCore();
    },
  };
}
