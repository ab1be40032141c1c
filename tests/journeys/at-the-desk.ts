// A clerk at the keyboard: presses, looks whether it was done, and goes on.
import type { Locator, Page } from 'playwright-core';
import type { EventData, EventType } from '../../domain/events.ts';
import { type HallInBrowser, textOf } from './hall-in-browser.ts';

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
const ledgerOf = (hall: HallInBrowser) => hall.server.writer.hall().ledger;

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
    if (await isShownSoon(shown)) return;
    await pressOnce(counter, hall);
  }
  throw new Error(`not shown: ${shown}`);
}

async function isShownSoon(shown: Locator): Promise<boolean> {
  for (let looks = 0; looks < 5; looks += 1) {
    if (await shown.isVisible()) return true;
    await pause(50);
  }
  return false;
}

/** What has happened of this kind, oldest first. */
export function happened<T extends EventType>(type: T, hall: HallInBrowser): readonly EventData[T][] {
  return hall.events().flatMap((event) => (event.type === type ? [event.data as EventData[T]] : []));
}

/** Presses and looks, as a clerk does; presses again when a slow screen had not yet drawn the step. */
export async function pressOnce(counter: Page, hall: HallInBrowser, key = 'Space'): Promise<void> {
  const before = ledgerOf(hall);
  for (let tries = 0; tries < 8; tries += 1) {
    await counter.keyboard.press(key);
    if (await happensAfter(before, hall)) return;
  }
  throw new Error(`the key did nothing:\n${await textOf(counter.locator('main'))}`);
}

async function happensAfter(before: number, hall: HallInBrowser): Promise<boolean> {
  for (let looks = 0; looks < 40; looks += 1) {
    if (ledgerOf(hall) > before) return true;
    await pause(50);
  }
  return false;
}
