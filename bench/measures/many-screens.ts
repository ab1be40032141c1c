// Very many screens at once: none may stay behind, and none may ever be shown an older hall than before.
import { join } from 'node:path';
import { openScreen, type TestScreen } from '../../tests/server/test-screen.ts';
import { found } from '../benched-hall.ts';
import { type Figure, figureOf } from '../figure.ts';
import { giver, openDesk, openDisplays, pause, start } from '../over-the-wire.ts';
import type { Run } from '../run.ts';
import { shortVisit } from '../short-visit.ts';

const VISITS = 20;
const SOON_MS = 1_000;

export async function manyScreens({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const count = sizes.manyScreens;
  const server = await start(await found(join(folder, 'many-screens')));
  const displays = await openDisplays(server, count);
  const [door, desk] = [await openScreen(server, 'kiosk'), await openDesk(server, 0)];
  for (let visit = 0; visit < VISITS; visit += 1) await shortVisit({ door: giver(door), desk: giver(desk) });
  await pause(SOON_MS);
  const newest = Math.max(...displays.map(versionOf));
  const behind = displays.filter((display) => versionOf(display) < newest).length;
  const goneBack = displays.filter(wentBack).length;
  const calls = (displays[0]?.views.length ?? 0) > 1;
  for (const screen of [...displays, door, desk]) screen.close();
  await server.kill();
  if (!calls) throw new Error('the screens were sent nothing');
  const none = { limit: 0, goal: { atMost: 0 } } as const;
  return [
    figureOf({ name: `of ${count} screens, those behind the last version after 1 s`, figure: behind, ...none }),
    figureOf({ name: `of ${count} screens, those that ever went back`, figure: goneBack, ...none }),
  ];
}

function versionOf({ views }: TestScreen): number {
  return views.at(-1)?.version ?? 0;
}

function wentBack({ views }: TestScreen): boolean {
  return views.some(({ version }, index) => version < (views[index - 1]?.version ?? 0));
}
