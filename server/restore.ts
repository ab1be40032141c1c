// npm run restore -- FROM, while no server runs
import './runtime-check.ts';
import { restoreHall } from './backup/restore-hall.ts';
import { commandLine, environmentFor, PlainFault, readArguments } from './command-line.ts';

const USAGE = 'npm run restore -- FROM [--data DIR] [--another-hall]';

await commandLine(() => {
  const { values, positionals } = readArguments(USAGE, {
    data: { type: 'string' },
    'another-hall': { type: 'boolean' },
  });
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new PlainFault(`Say which backup it is.\n${USAGE}`);
  const { dataDir } = environmentFor(values.data);
  const evenAnother = values['another-hall'] ?? false;
  const { file, lastEvent, lastAt, keptAt } = restoreHall({ dataDir, from, now: Date.now(), evenAnother });
  console.log(`${file}: ${lastEvent} events, the last of ${new Date(lastAt).toISOString()}`);
  if (keptAt) console.log(`What was there is kept: ${keptAt}`);
});
