// SC-02: from the door to the farewell, as people play it: the greeter by touch, the clerk by keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { pressThrough } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, unbroken } from './hall-in-browser.ts';
import { pack, service } from './telecom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(['zh-CN', 'en'] as const)('the standard visit, in %s', (language: Language) => {
  let hall: HallInBrowser;
  let greeter: Page;
  let counter: Page;
  let display: Page;
  let customer: Page;
  const door = doorTexts[language];

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    greeter = await hall.open({ screen: 'greeter', language });
    counter = await hall.open({ screen: 'counter', at: '3', language });
    display = await hall.open({ screen: 'display', language });
    customer = await hall.open({ screen: 'customer', at: '3', language });
    await signIn(greeter, '101');
    await signIn(counter, '202');
  });
  afterAll(async () => hall.close());

  test('[G-03] [G-15] the greeter sees that the card is there and issues a number in three taps', async () => {
    const wanted = service('plan-change');
    await greeter.getByRole('button', { name: wanted.short[language] }).first().click();
    if (language === 'en') await greeter.getByRole('radio', { name: 'English' }).click({ force: true });
    await greeter.getByRole('button', { name: door.main.allHere }).click();
    await greeter.getByRole('button', { name: door.main.print }).click();
    await greeter.getByText('A001').first().waitFor();
    const words = unbroken(await hall.paper(0));
    for (const said of ['A001', wanted.name[language], pack.name[language]]) expect(words).toContain(unbroken(said));
  });

  test('[C-22] [C-45] the clerk is led from the call to the tidy desk by the space bar alone', async () => {
    await counter.keyboard.press('F2');
    await counter.getByText('A001').first().waitFor();
    await display.getByText('A001').first().waitFor();
    await customer.getByText('A001').first().waitFor();
    expect(await pressThrough(counter, hall)).toBeLessThanOrEqual(16);
    const types = hall.events().map(({ type }) => type);
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
    expect(unbroken(await hall.paper(1))).toContain('A001');
    expect(hall.faults).toEqual([]);
  });
});
