// A token of the replay's own, made in the data folder of the demo hall that runs in the same checkout.
import { existsSync } from 'node:fs';
import { openHallFile } from '../../db/hall-file.ts';
import { environmentFor, PlainFault } from '../../server/command-line.ts';
import { hallIn } from '../../server/data-folder.ts';
import { makeToken } from '../../server/tokens.ts';

/** Makes an integrator's token; the one of the last replay ends. @param data the data folder, where the environment does not say. Throws PlainFault. */
export function integratorToken(data: string | undefined): string {
  const { dataDir } = environmentFor(data);
  const hall = hallIn(dataDir, 'demo');
  if (!existsSync(hall.file))
    throw new PlainFault(
      `There is no demo hall in ${dataDir}. Start one: HALL_CLOCK_SPEED=600 npm start. Or name its data folder with --data.`,
    );
  const file = openHallFile(hall.file);
  try {
    return makeToken(file, { role: 'integrator', name: 'replay' }, Date.now());
  } finally {
    file.close();
  }
}
