// The server's resident memory with two hundred screens and a hall at work.
import { join } from 'node:path';
import { openScreen } from '../../tests/server/test-screen.ts';
import { DESKS, found } from '../benched-hall.ts';
import { type Figure, figureOf } from '../figure.ts';
import { giver, openDesk, openDisplays, start } from '../over-the-wire.ts';
import type { Run } from '../run.ts';
import { LENGTH, shortVisit, visits } from '../short-visit.ts';

const DISPLAYS = 100;
const KIOSKS = 36;

export async function memory({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const server = await start(await found(join(folder, 'memory')));
  const displays = await openDisplays(server, DISPLAYS);
  const desks = await Promise.all(DESKS.map((_, index) => openDesk(server, index)));
  const kiosks = await Promise.all(
    Array.from({ length: KIOSKS }, (_, index) => openScreen(server, 'kiosk', { at: String(index + 1) })),
  );
  await Promise.all(desks.map((desk) => desk.subscribe('counter')));
  await Promise.all(kiosks.map((kiosk) => kiosk.subscribe('kiosk')));
  const lanes = kiosks.map((kiosk, index) => ({ kiosk, desk: desks[index] ?? kiosk }));
  let most = 0;
  await visits(lanes, sizes.commands / LENGTH, async ({ kiosk, desk }) => {
    await shortVisit({ door: giver(kiosk), desk: giver(desk) });
    most = Math.max(most, await residentBytes(server.url));
  });
  for (const screen of [...displays, ...desks, ...kiosks]) screen.close();
  await server.kill();
  const count = DISPLAYS + DESKS.length + KIOSKS;
  const name = `MB of memory with ${count} screens / 200 MB`;
  return [figureOf({ name, figure: most / 1e6, limit: 200, goal: { atMost: 1 } })];
}

async function residentBytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^hall_resident_bytes (\S+)$/m.exec(text)?.[1]);
}
