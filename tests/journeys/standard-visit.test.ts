// SC-02: from the door to the farewell, as people play it: the greeter by touch, the clerk by keyboard alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import type { Recorded } from '../../domain/events.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { type HallInBrowser, openHallInBrowser, signIn } from './hall-in-browser.ts';

const loaded = loadPack('packs/telecom-hall');
if (!loaded.ok) throw new Error('the telecom pack does not load');
const { pack } = loaded;
const named = (id: string) => {
  const service = pack.services.find((one) => one.id === id);
  if (!service) throw new Error(`no service ${id}`);
  return service;
};

describe.each(['zh-CN', 'en'] as const)('the standard visit, in %s', (language: Language) => {
  let hall: HallInBrowser;
  let greeter: Page;
  let counter: Page;
  let display: Page;
  let customer: Page;
  const door = doorTexts[language];

  beforeAll(async () => {
    hall = await openHallInBrowser();
    greeter = await hall.open('greeter', '/greeter?at=1', language);
    counter = await hall.open('counter', '/counter?at=3', language);
    display = await hall.open('display', '/display?at=1', language);
    customer = await hall.open('customer', '/customer?at=3', language);
    await signIn(greeter, '101');
    await signIn(counter, '202');
  });
  afterAll(async () => hall.close());

  test('[G-03] [G-15] the greeter sees that the card is there and issues a number in three taps', async () => {
    const service = named('plan-change');
    await greeter.getByRole('button', { name: service.short[language] }).first().click();
    if (language === 'en') await greeter.getByRole('radio', { name: 'English' }).click({ force: true });
    await greeter.getByRole('button', { name: door.main.allHere }).click();
    await greeter.getByRole('button', { name: door.main.print }).click();
    await greeter.getByText('A001').first().waitFor();
    const paper = await hall.paper(0);
    const words = paper.join('\n');
    expect(words).toContain('A001');
    expect(words).toContain(service.name[language]);
    expect(words).toContain(pack.name[language]);
  });

  test('[C-22] [C-45] the clerk is led from the call to the tidy desk by the space bar alone', async () => {
    await counter.keyboard.press('F2');
    await counter.getByText('A001').first().waitFor();
    await display.getByText('A001').first().waitFor();
    await customer.getByText('A001').first().waitFor();
    const visited = await pressThrough(counter, hall);
    expect(visited).toBeLessThanOrEqual(16);
    const types = eventsOf(hall).map(({ type }) => type);
    for (const type of [
      'TicketIssued',
      'TicketCalled',
      'ServiceStarted',
      'ItemsTaken',
      'BusinessSlipPrinted',
      'SlipSigned',
      'ItemsGivenBack',
      'TicketEnded',
      'DeskTidied',
    ] as const)
      expect(types).toContain(type);
    expect((await hall.paper(1)).join('\n')).toContain('A001');
    expect(hall.faults).toEqual([]);
  });
});

/** Presses the space bar until the ticket has ended and the desk is ready; returns how many presses did something. */
async function pressThrough(counter: Page, hall: HallInBrowser): Promise<number> {
  for (let presses = 1; presses <= 30; presses += 1) {
    await pressOnce(counter, hall);
    if (hall.server.writer.hall().counters['3']?.ticketId === undefined) return presses;
  }
  throw new Error('the visit does not end');
}

/** Presses and looks, as a clerk does; presses again when a slow screen had not yet drawn the step. */
async function pressOnce(counter: Page, hall: HallInBrowser): Promise<void> {
  const before = hall.server.writer.hall().ledger;
  for (let tries = 0; tries < 8; tries += 1) {
    await counter.keyboard.press('Space');
    for (let looks = 0; looks < 40; looks += 1) {
      if (hall.server.writer.hall().ledger > before) return;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
  throw new Error(`the key did nothing:\n${await counter.locator('main').innerText()}`);
}

function eventsOf(hall: HallInBrowser): readonly Recorded[] {
  return [...hall.server.file.ledger.from(1)];
}
