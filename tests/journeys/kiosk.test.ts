// The kiosk: few touches, nothing typed, and a number that counts even when the paper fails.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { laterTexts } from '../../kiosk/later-texts.ts';
import { texts } from '../../kiosk/texts.ts';
import { kitTexts } from '../../screen-kit/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { happened } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, unbroken } from './hall-in-browser.ts';
import { district, document, nearbyHall, pack, service } from './telecom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

let hall: HallInBrowser;
let kiosk: Page;
let touches = 0;
beforeEach(async () => {
  hall = await openHallInBrowser(browser);
  kiosk = await hall.open({ screen: 'kiosk', language: 'zh-CN' });
  touches = 0;
});
afterEach(async () => {
  await hall.close();
  expect(hall.faults).toEqual([]);
});

/** Touches the button or card with these words on it. */
async function touch(words: string): Promise<void> {
  touches += 1;
  await kiosk.getByRole('button', { name: words }).first().click();
}
const shownNumber = () => kiosk.getByTestId('number').textContent();
const sim = service('sim-replacement');
const card = document('owner-id');

describe.each(['zh-CN', 'en'] as const)('at the kiosk, in %s', (language: Language) => {
  const words = texts[language];
  beforeEach(async () => {
    if (language === 'en') await touch(kitTexts['zh-CN'].switchLanguage);
  });

  test('a number for which no documents are needed takes three touches at most', async () => {
    await touch(service('bill-payment').short[language]);
    await touch(words.offer.stay);
    expect(await shownNumber()).toBe('B001');
    expect(touches).toBeLessThanOrEqual(3);
    const paper = unbroken(await hall.paper(0));
    for (const said of ['B001', service('bill-payment').name[language]]) expect(paper).toContain(unbroken(said));
    await touch(words.number.done);
    await kiosk.getByText(texts['zh-CN'].welcome).waitFor();
  });

  test('[G-16] [G-17] what is missing leads to the reason, a hall near home and a list to take along, not to a number', async () => {
    await touch(sim.short[language]);
    await touch(words.whom.owner);
    await touch(`${words.documents.notHere}: ${card.name[language]}`);
    await touch(words.documents.somethingMissing);
    await kiosk.getByText(sim.why?.[language] ?? '').waitFor();
    await kiosk.getByText(pack.slips.bringListPolite[language]).waitFor();
    await kiosk.getByRole('radio', { name: laterTexts[language].bring.home }).check({ force: true });
    await touch(district('north').name[language]);
    await kiosk.getByText(nearbyHall('north-hall').address[language]).waitFor();
    await touch(laterTexts[language].bring.print);
    await kiosk.getByText(laterTexts[language].bring.given).waitFor();
    const list = unbroken(await hall.paper(0));
    for (const { name } of [sim, card, nearbyHall('north-hall')]) expect(list).toContain(unbroken(name[language]));
    expect(happened('TicketIssued', hall)).toEqual([]);
    expect(happened('ServiceRefused', hall)).toMatchObject([{ missing: ['owner-id'], basis: 'home' }]);
  });
});

test('[C-42] the priority lane is one touch, asks for no proof and is never sent to a machine', async () => {
  const lane = pack.classes.find(({ onKiosk }) => onKiosk);
  await touch(lane?.name['zh-CN'] ?? '');
  await touch(service('bill-payment').short['zh-CN']);
  expect(await shownNumber()).toBe('B001');
  expect(touches).toBe(2);
  expect(happened('TicketIssued', hall)).toMatchObject([{ classId: lane?.id }]);
});

test('without paper the number stays in sight until it was noted, the greeter is told, and it prints once when mended', async () => {
  const words = texts['zh-CN'];
  const greeter = await hall.open({ screen: 'greeter', language: 'zh-CN' });
  await signIn(greeter, '101');
  await hall.printer.setFaults({ paper: 'out' });
  await touch(service('bill-payment').short['zh-CN']);
  await touch(words.offer.stay);
  await kiosk.getByText(words.noPaper.number).waitFor();
  expect(await shownNumber()).toBe('B001');
  await greeter.getByRole('button', { name: doorTexts['zh-CN'].faces.floor }).click();
  await greeter.getByText(doorTexts['zh-CN'].printerErrors.paperOut).first().waitFor();
  expect(happened('AlertRaised', hall)).toMatchObject([{ kind: 'printerFailing' }]);

  await hall.printer.setFaults({});
  expect(unbroken(await hall.paper(0))).toContain('B001');
  await expect.poll(() => happened('AlertOver', hall), { timeout: 20_000 }).toHaveLength(1);
  expect(await shownNumber()).toBe('B001');
  expect(await kiosk.getByText(words.number.backIn(0).replace('0', '')).count()).toBe(0);
  await touch(words.noPaper.noted);
  await kiosk.getByText(words.welcome).waitFor();
  expect(hall.printer.jobs).toHaveLength(1);
});
