// SC-03: somebody comes without the identity card. Never a bare no: the reason, the request, where else, a list to take home.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { pathTexts } from '../../counter-ui/path-texts.ts';
import { toolTexts } from '../../counter-ui/tool-texts.ts';
import { PAPER_WORDS } from '../../domain/paper/words.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { happened, pressOnce, pressThrough, pressUntilShown } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, textOf, unbroken } from './hall-in-browser.ts';
import { district, document, nearbyHall, pack, service, step } from './telecom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const sim = service('sim-replacement');
const card = document('owner-id');
const north = nearbyHall('north-hall');

describe.each(['zh-CN', 'en'] as const)('no identity card, in %s', (language: Language) => {
  let hall: HallInBrowser;
  let greeter: Page;
  const door = doorTexts[language];
  const button = (name: string) => greeter.getByRole('button', { name });

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    greeter = await hall.open({ screen: 'greeter', language });
    await signIn(greeter, '101');
  });
  afterAll(async () => hall.close());

  test('[G-16] the greeter says the reason first, then asks politely, and there is no way to a number', async () => {
    await button(sim.short[language]).first().click();
    if (language === 'en') await greeter.getByRole('radio', { name: 'English' }).click({ force: true });
    const asked = greeter.getByRole('group', { name: card.name[language] });
    await asked.getByRole('button', { name: door.document.missing }).click();
    const said = await textOf(greeter.getByRole('region', { name: door.refusal.title }));
    const [reason, request] = [pack.slips.ownInterest[language], pack.slips.bringListPolite[language]];
    expect(said).toContain(reason);
    expect(said).toContain(sim.why?.[language]);
    expect(said.indexOf(reason)).toBeLessThan(said.indexOf(request));
    expect(await button(door.main.print).count()).toBe(0);
  });

  test('[G-17] near to home and near to work can both be asked for, and the list names the hall that was chosen', async () => {
    for (const name of [door.near.work, door.near.home])
      await greeter.getByRole('radio', { name, exact: true }).check({ force: true });
    await button(district('north').name[language]).click();
    await button(north.name[language]).waitFor();
    await button(door.main.printList).click();
    const words = unbroken(await hall.paper(0));
    const onIt = [sim.name, card.name, north.name, north.address, north.hours].map((text) => text[language]);
    for (const said of [...onIt, PAPER_WORDS[language].thisHall, '09:00–18:00'])
      expect(words).toContain(unbroken(said));
    expect(words).not.toMatch(/[A-Z]\d{3}/);
    expect(happened('TicketIssued', hall)).toEqual([]);
    expect(happened('ServiceRefused', hall)).toMatchObject([
      { serviceId: 'sim-replacement', reason: 'ownInterest', missing: ['owner-id'], hall: 'north-hall', basis: 'home' },
    ]);
    expect(hall.faults).toEqual([]);
  });
});

describe('asked for at the counter by somebody who comes for the owner', () => {
  const language = 'zh-CN';
  const words = toolTexts[language].refuse;
  let hall: HallInBrowser;
  let counter: Page;

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    const greeter = await hall.open({ screen: 'greeter', language });
    counter = await hall.open({ screen: 'counter', at: '3', language });
    await signIn(greeter, '101');
    await signIn(counter, '202');
    const door = doorTexts[language];
    await greeter
      .getByRole('button', { name: service('bill-payment').short[language] })
      .first()
      .click();
    await greeter.getByRole('button', { name: door.main.print }).click();
    await greeter.getByText('B001').first().waitFor();
    await pressOnce(counter, hall, 'F2');
    await pressUntilShown(counter.getByText(step('greet-standing').title[language]), counter, hall);
  });
  afterAll(async () => hall.close());

  test('[C-23] [C-24] the clerk names business, documents and the owner’s rights, and gives the same list', async () => {
    await counter.keyboard.press('F8');
    const window = counter.getByRole('dialog', { name: words.title });
    await window.getByLabel(words.service, { exact: true }).selectOption(sim.id);
    await window.getByRole('radio', { name: toolTexts[language].service.agent }).check({ force: true });
    const agent = document('agent-id');
    const both = [card, agent].map(({ name }) => name[language]).join('、');
    const said = await textOf(window);
    for (const part of [words.needs(sim.short[language], both), words.rights, words.come]) expect(said).toContain(part);
    await window.getByRole('radio', { name: words.work }).check({ force: true });
    await window.getByLabel(words.district).selectOption('north');
    await window.getByText(north.name[language]).waitFor();
    await counter.keyboard.press('Enter');
    await window.waitFor({ state: 'detached' });
    const list = unbroken(await hall.paper(1));
    for (const text of [sim.name, card.name, agent.name, north.name, pack.slips.ownerRights])
      expect(list).toContain(unbroken(text[language]));
    expect(happened('ServiceRefused', hall)).toMatchObject([
      { reason: 'ownerRights', missing: ['owner-id', 'agent-id'], hall: 'north-hall', basis: 'work' },
    ]);
  });

  test('[C-23] what the customer came for is served all the same', async () => {
    const { due, received } = pathTexts[language].cash;
    const dueField = counter.getByRole('textbox', { name: due });
    await pressUntilShown(dueField, counter, hall);
    await dueField.fill('50');
    await counter.getByRole('textbox', { name: received }).fill('50');
    await pressOnce(counter, hall, 'Enter');
    await pressThrough(counter, hall);
    expect(happened('TicketEnded', hall)).toMatchObject([{ outcome: 'served' }]);
    expect(hall.faults).toEqual([]);
  });
});
