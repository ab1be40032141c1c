// A clerk at the keyboard: presses, looks whether it was done, and goes on.
import type { Locator, Page } from 'playwright-core';
import type { EventData, EventType } from '../../domain/events.ts';
import { type HallInBrowser, textOf } from './hall-in-browser.ts';

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
/** What people did: the hall writes by itself, too, when it looks at itself. */
const deedsIn = (hall: HallInBrowser) => hall.events().filter(({ by }) => by.kind === 'staff').length;

/** Presses the space bar until the visit is over and the desk is ready; returns how many presses did something. */
export async function pressThrough(counter: Page, hall: HallInBrowser, at = '3'): Promise<number> {
  for (let presses = 1; presses <= 30; presses += 1) {
    await pressOnce(counter, hall);
    if (hall.server.writer.hall().counters[at]?.ticketId === undefined) return presses;
  }
  throw new Error('the visit does not end');
}

/** Presses the space bar, step by step, until this stands on the screen. */
export async function pressUntilShown(shown: Locator, counter: Page, hall: HallInBrowser): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await comesTrue(() => shown.isVisible(), 250)) return;
    await pressOnce(counter, hall);
  }
  throw new Error(`not shown: ${shown}`);
}

/** What has happened of this kind, oldest first. */
export function happened<T extends EventType>(type: T, hall: HallInBrowser): readonly EventData[T][] {
  return hall.events().flatMap((event) => (event.type === type ? [event.data as EventData[T]] : []));
}

/** Presses, and looks until the screen shows what came of it; presses again when a slow screen was not ready for the key. */
export async function pressOnce(counter: Page, hall: HallInBrowser, key = 'Space'): Promise<void> {
  const before = deedsIn(hall);
  const screen = counter.locator('main');
  const shown = await textOf(screen);
  for (let tries = 0; tries < 8; tries += 1) {
    await counter.keyboard.press(key);
    if (!(await comesTrue(() => deedsIn(hall) > before, 2000))) continue;
    await comesTrue(async () => (await textOf(screen)) !== shown, 1000);
    return;
  }
  throw new Error(`the key did nothing:\n${await textOf(screen)}`);
}

async function comesTrue(isTrue: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (await isTrue()) return true;
    await pause(20);
  }
  return false;
}
