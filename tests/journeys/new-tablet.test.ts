// A new tablet and a new colleague: the manager lets both in from the board, and both can work at once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { peopleTexts } from '../../manager-board/people/texts.ts';
import { texts as boardTexts } from '../../manager-board/texts.ts';
import { kitTexts } from '../../screen-kit/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { happened } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, textOf } from './hall-in-browser.ts';

/** What a proxy adds to requests from elsewhere: such a browser does not run on the hall's own machine. */
const FROM_THE_NETWORK = { 'x-forwarded-for': '192.168.1.20' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(['zh-CN', 'en'] as const)('a new tablet and a new colleague, in %s', (language: Language) => {
  const people = peopleTexts[language];
  const kit = kitTexts[language];
  let hall: HallInBrowser;
  let manager: Page;
  let tablet: Page;
  const field = (name: string) => manager.getByRole('textbox', { name, exact: true });

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    manager = await hall.open({ screen: 'manager', language });
    await signIn(manager, '601');
  });
  afterAll(async () => hall.close());

  test('a tablet of the network shows six digits and nothing of the hall', async () => {
    tablet = await hall.open({ screen: 'greeter', language, headers: FROM_THE_NETWORK });
    await tablet.getByText(kit.pairing).waitFor();
    expect(await textOf(tablet.locator('output'))).toMatch(/^\d{6}$/);
    expect(await tablet.getByRole('button', { name: kit.next }).count()).toBe(0);
    await manager.getByText(boardTexts[language].waitingDevices(1)).first().waitFor();
  });

  test('the manager reads the digits off it, and it opens by itself', async () => {
    await manager.getByRole('navigation').getByRole('link', { name: boardTexts[language].pages.people }).click();
    await field(people.code).fill(await textOf(tablet.locator('output')));
    await field(people.deviceName).fill('Tablet 7');
    await manager.getByRole('button', { name: people.approveIt }).click();
    await tablet.getByRole('button', { name: kit.next }).waitFor();
    await manager.getByText(people.noneWaiting).waitFor();
    expect(happened('DeviceApproved', hall)).toMatchObject([{ place: { screen: 'greeter', at: '1' } }]);
  });

  test('a colleague whom the manager adds signs in on it with the PIN that was given', async () => {
    await manager.getByRole('button', { name: people.add }).click();
    const window = manager.getByRole('dialog', { name: people.addTitle });
    await window.getByRole('textbox', { name: people.number }).fill('119');
    await window.getByRole('textbox', { name: people.name }).fill('Ming');
    await window.getByRole('checkbox', { name: people.role.greeter }).check();
    await window.getByLabel(people.pin, { exact: true }).fill('73951');
    await window.getByRole('button', { name: people.addIt }).click();
    await window.waitFor({ state: 'detached' });
    await signIn(tablet, '119', '73951');
    await tablet.getByRole('button', { name: doorTexts[language].welcome.plusOne }).waitFor();
    await tablet.getByText(doorTexts[language].status.staff('119')).first().waitFor();
    expect(happened('PostOpened', hall).at(-1)).toMatchObject({ staff: '119', place: { screen: 'greeter' } });
    expect(hall.faults).toEqual([]);
  });
});
