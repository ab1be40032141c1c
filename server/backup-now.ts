// npm run backup -- TO, also while the hall works
import './runtime-check.ts';
import { checkHallFile } from '../db/backup.ts';
import { backUpHall, backupName, backupPath } from './backup/back-up-hall.ts';
import { commandLine, environmentFor, PlainFault, presentHall, readArguments } from './command-line.ts';

const USAGE = 'npm run backup -- TO [--data DIR]   (TO: a folder, or the file to write)';

await commandLine(() => {
  const { values, positionals } = readArguments(USAGE, { data: { type: 'string' } });
  const [to, ...more] = positionals;
  if (!to || more.length > 0) throw new PlainFault(`Say where the backup goes.\n${USAGE}`);
  const { file } = presentHall(environmentFor(values.data));
  const { hallId } = checkHallFile(file);
  const path = backupPath(to, backupName(hallId, Date.now()));
  const { lastEvent, bytes } = backUpHall(file, path);
  console.log(`${path}: ${lastEvent} events, ${bytes} bytes, opened and checked`);
});
