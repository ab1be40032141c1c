// npm start: from the environment to a hall that listens, or one clear line that says why not.
import { join } from 'node:path';
import { NewerFile } from '../db/migrate.ts';
import { sqliteCode } from '../db/open.ts';
import { closingBackup } from './backup/closing-backup.ts';
import { localNames } from './certificates/local-names.ts';
import { type ChosenHall, chooseHall, lockFolder } from './data-folder.ts';
import { type Environment, faultsWithHall, packFolderFor, readEnvironment } from './environment.ts';
import { type HallServer, openHallServer, type ServerParts } from './hall-server.ts';
import { type Logger, openLog } from './log.ts';
import { describeFaults, loadPack } from './packs/load-pack.ts';
import { createSetupCode } from './setup/setup-code.ts';
import { setUpFromLauncher } from './setup/setup-from-launcher.ts';

export async function run(): Promise<void> {
  const environment = readEnvironment(process.env);
  if ('faults' in environment) return refuse(environment.faults);
  const chosen = chooseHall(environment.dataDir);
  const faults = faultsWithHall(environment, chosen.kind);
  if (faults.length > 0) return refuse(faults);
  const folder = packFolderFor(environment, chosen);
  const pack = loadPack(folder);
  if (!pack.ok) return refuse([`the pack in ${folder} cannot be used:`, describeFaults(pack.faults)]);
  const lock = lockFolder(chosen.folder);
  if ('heldBy' in lock) return refuse([lock.heldBy]);
  const log = openLog(process.env.HALL_LOG ?? 'warn');
  try {
    const kind = chosen.kind === 'real' ? await realHall({ environment, chosen, log }) : demoHall(environment, chosen);
    const server = await openHallServer({ environment, chosen, pack, log, ...kind.parts });
    endWithSignals(server, lock.release);
    for (const line of [`listening on ${server.url}`, ...kind.saying]) console.log(line);
  } catch (error) {
    lock.release();
    refuse([whyNot(error, { environment, chosen })]);
  }
}

const TRUST_ANEW =
  'a new certificate authority was made: every tablet has to trust the hall (again), see docs/operating.md';

interface OwnParts {
  readonly parts: Pick<ServerParts, 'certificates' | 'setup' | 'atClosing'>;
  /** Lines for the console. */
  readonly saying: readonly string[];
}

/** On the network, over HTTPS from the hall's own authority, with a copy at every closing. */
async function realHall({
  environment,
  chosen,
  log,
}: {
  environment: Environment;
  chosen: ChosenHall;
  log: Logger;
}): Promise<OwnParts> {
  const { loadOrCreateCertificates } = await import('./certificates/hall-ca.ts');
  const certificates = await loadOrCreateCertificates(join(chosen.folder, 'certificates'), localNames());
  const trustAnew = certificates.made === 'authority' ? [TRUST_ANEW] : [];
  return { parts: { certificates, atClosing: backupAtClosing({ environment, chosen, log }) }, saying: trustAnew };
}

/** On this machine alone; its launcher can make the real hall, for whoever reads this console. */
function demoHall(environment: Environment, chosen: ChosenHall): OwnParts {
  const { dataDir, timeZone } = environment;
  const code = createSetupCode();
  const make = setUpFromLauncher({ code, dataDir, timeZone, packFolder: packFolderFor(environment, chosen) });
  return {
    parts: { setup: make, atClosing: async () => {} },
    saying: [`demo hall: nothing in it is real; to set up your own hall, open its page and enter ${code.code}`],
  };
}

function backupAtClosing({
  environment,
  chosen,
  log,
}: {
  environment: Environment;
  chosen: ChosenHall;
  log: Logger;
}): ServerParts['atClosing'] {
  const { backupFolder: folder } = environment;
  return async ({ hallId, now }) => {
    if (!folder) return;
    const { path } = await closingBackup({ file: chosen.file, folder, hallId, now });
    log.info({ path }, 'backup at closing');
  };
}

function endWithSignals(server: HallServer, release: () => void): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await server.close();
    release();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

/** Errors that a person can mend, in words. */
function whyNot(error: unknown, { environment, chosen }: { environment: Environment; chosen: ChosenHall }): string {
  const code = (error as { code?: string }).code;
  const { port } = environment;
  if (code === 'EADDRINUSE') return `port ${port} is in use: end what listens there, or set HALL_PORT to another`;
  if (code === 'EACCES') return `port ${port} may not be opened by this user: set HALL_PORT to another`;
  if (code === 'EADDRNOTAVAIL') return `HALL_HOST=${environment.host}: this machine has no such address`;
  if (error instanceof NewerFile) return error.message;
  if (sqliteCode(error)) return `${chosen.file} cannot be opened: ${(error as Error).message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function refuse(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
