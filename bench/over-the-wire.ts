// Servers and screens of a measurement: each server a process of its own, as `npm start` runs it.

import { openHallFile } from '../db/hall-file.ts';
import { hallIn } from '../server/data-folder.ts';
import { makeToken } from '../server/tokens.ts';
import { type HallProcess, startHall } from '../tests/server/hall-process.ts';
import { openScreen, type TestScreen } from '../tests/server/test-screen.ts';
import { type Benched, DESKS } from './benched-hall.ts';
import type { Give } from './short-visit.ts';

export function start({ dataDir, packFolder }: Benched): Promise<HallProcess> {
  return startHall(dataDir, { HALL_PACK: packFolder, HALL_LOG: 'error' });
}

export const giver =
  (screen: TestScreen): Give =>
  (name, input) =>
    screen.done(name, input);

/** A screen with the clerk of a desk of the bench. */
export function openDesk(server: HallProcess, index: number): Promise<TestScreen> {
  const desk = DESKS[index];
  if (!desk) throw new Error(`there are only ${DESKS.length} desks`);
  return openScreen(server, 'counter', { at: desk.id, staff: desk.staff });
}

/** So many displays, each connected and showing the hall. */
export async function openDisplays(server: HallProcess, count: number): Promise<readonly TestScreen[]> {
  const displays: TestScreen[] = [];
  while (displays.length < count) {
    const next = Array.from(
      { length: Math.min(20, count - displays.length) },
      (_, index) => displays.length + index + 1,
    );
    displays.push(...(await Promise.all(next.map((at) => openScreen(server, 'display', { at: String(at) })))));
  }
  await Promise.all(displays.map((display) => display.subscribe('display')));
  return displays;
}

/** A token for a program, before the server is started. */
export function tokenFor({ dataDir }: Benched): string {
  const file = openHallFile(hallIn(dataDir, 'demo').file);
  const token = makeToken(file, { name: 'bench', role: 'integrator' }, Date.now());
  file.close();
  return token;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
