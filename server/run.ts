// npm start: from the environment to a hall that listens, or one clear line that says why not.
import { chooseHall, lockFolder } from './data-folder.ts';
import { type Environment, faultsWithHall, packFolderFor, readEnvironment } from './environment.ts';
import { type HallServer, openHallServer } from './hall-server.ts';
import { openLog } from './log.ts';
import { describeFaults, loadPack } from './packs/load-pack.ts';

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
  const log = openLog(process.env['HALL_LOG'] ?? 'warn');
  try {
    const server = await openHallServer({
      environment,
      chosen,
      pack: { ...pack, source: { ...pack.source } },
      log,
      atClosing: async () => {},
    });
    announce(server, environment);
    endWithSignals(server, lock.release);
  } catch (error) {
    lock.release();
    refuse([whyNot(error, environment)]);
  }
}

function announce({ url }: HallServer, _environment: Environment): void {
  console.log(`listening on ${url}`);
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
function whyNot(error: unknown, { port }: Environment): string {
  const code = (error as { code?: string }).code;
  if (code === 'EADDRINUSE') return `port ${port} is in use: end what listens there, or set HALL_PORT to another`;
  if (code === 'EACCES') return `port ${port} may not be opened by this user: set HALL_PORT to another`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function refuse(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
