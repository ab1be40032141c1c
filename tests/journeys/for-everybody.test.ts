// Every screen in its main states, in both languages: WCAG 2.2 AA, nothing beside the screen, no words cut off.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { pathTexts } from '../../counter-ui/path-texts.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { laterTexts } from '../../kiosk/later-texts.ts';
import { texts as kioskTexts } from '../../kiosk/texts.ts';
import { peopleTexts } from '../../manager-board/people/texts.ts';
import { texts as boardTexts } from '../../manager-board/texts.ts';
import { TEXTS as phoneTexts } from '../../phone-ticket/texts.ts';
import { kitTexts } from '../../screen-kit/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { freePort } from '../../workshop/free-port.ts';
import { openScreen, type TestScreen } from '../server/test-screen.ts';
import { pressOnce, pressUntilShown } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn } from './hall-in-browser.ts';
import { wrongWith } from './looked-at.ts';
import { document as paper, service, step } from './telecom.ts';

const UPRIGHT = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };
const LYING = { width: 1280, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

test('this look finds words that are cut off, beside or below the screen, and a button without a name', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.setContent(`<html lang="en"><title>Bad</title><body style="height: 700px; overflow: hidden"><main>
    <h1 style="width: 60px; overflow: hidden; white-space: nowrap">A long heading</h1>
    <p style="position: absolute; left: 380px">Beside it</p><p style="position: absolute; top: 900px">Below it</p>
    <button></button></main></body></html>`);
  const wrong = await wrongWith(page, 'bad');
  for (const said of [
    'cut off at the side: A long',
    'beside the screen: Bes',
    'below the screen: Below',
    'button-name',
  ])
    expect(wrong.join('\n')).toContain(said);
  await page.close();
});

describe.each(['zh-CN', 'en'] as const)('everybody can use, in %s,', (language: Language) => {
  let hall: HallInBrowser;
  let door: TestScreen;
  const kit = kitTexts[language];
  const sim = service('sim-replacement');

  beforeAll(async () => {
    hall = await openHallInBrowser(browser, { HALL_GUEST_URL: `http://127.0.0.1:${await freePort()}` });
    door = await openScreen(hall.server, 'greeter', { at: '9', staff: '102' });
    for (let n = 0; n < 3; n += 1) await giveNumber('sim-replacement');
    const desk = await openScreen(hall.server, 'counter', { at: '2', staff: '201' });
    await desk.done('callNext', {});
  });
  afterAll(async () => {
    expect(hall.faults).toEqual([]);
    door.close();
    await hall.close();
  });

  test('the greeter’s tablet', async () => {
    const words = doorTexts[language];
    const page = await hall.open({ screen: 'greeter', language });
    const press = (name: string) => page.getByRole('button', { name }).first().click();
    const look = (state: string) => wrongWith(page, state, [UPRIGHT, PHONE]);
    await page.getByRole('button', { name: kit.next }).waitFor();
    const wrong = [...(await look('signing in'))];
    await page.keyboard.type('101');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: kit.signIn }).waitFor();
    wrong.push(...(await look('its PIN')));
    await page.keyboard.type('1101');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.welcome.plusOne }).waitFor();
    wrong.push(...(await look('welcoming')));
    await press(sim.short[language]);
    await page.getByRole('radio', { name: words.comesAs.company }).check({ force: true });
    wrong.push(...(await look('asking for documents')));
    await press(words.outcomes.notMet);
    await page.getByRole('radio', { name: words.near.work }).check({ force: true });
    wrong.push(...(await look('refusing')));
    await press(words.outcomes.consultation);
    wrong.push(...(await look('to the consultation desk')));
    await press(words.main.consult);
    await page.getByText('Q001').first().waitFor();
    wrong.push(...(await look('a number given')));
    await press(words.faces.floor);
    wrong.push(...(await look('the hall')));
    await press(words.faces.finished);
    wrong.push(...(await look('just finished')));
    expect(wrong).toEqual([]);
  });

  test('the kiosk', async () => {
    const words = kioskTexts[language];
    const { bring } = laterTexts[language];
    const page = await hall.open({ screen: 'kiosk', language });
    const touch = (name: string) => page.getByRole('button', { name }).first().click();
    const look = (state: string) => wrongWith(page, state, [LYING]);
    if (language === 'en') await touch(kitTexts['zh-CN'].switchLanguage);
    await page.getByText(words.welcome).waitFor();
    const wrong = [...(await look('the start'))];
    await touch(sim.short[language]);
    await page.getByText(words.whom.title).waitFor();
    wrong.push(...(await look('for whom')));
    await touch(words.whom.company);
    await touch(`${words.documents.notHere}: ${paper('handler-id').name[language]}`);
    wrong.push(...(await look('documents')));
    await touch(words.documents.somethingMissing);
    await page.getByRole('radio', { name: bring.work }).check({ force: true });
    wrong.push(...(await look('something missing')));
    await touch(bring.print);
    await page.getByText(bring.given).waitFor();
    wrong.push(...(await look('a list given')));
    await touch(bring.other);
    await touch(service('bill-payment').short[language]);
    await touch(words.offer.stay);
    await page.getByTestId('number').waitFor();
    wrong.push(...(await look('a number')));
    expect(wrong).toEqual([]);
  });

  test('the counter, and the screen that its customer sees', async () => {
    const { cash, change, called } = pathTexts[language];
    const page = await hall.open({ screen: 'counter', at: '3', language });
    const customer = await hall.open({ screen: 'customer', at: '3', language });
    const look = async (state: string, doing = true) => [
      ...(await wrongWith(page, `counter, ${state}`)),
      ...(doing ? await wrongWith(customer, `customer, ${state}`) : []),
    ];
    await signIn(page, '202');
    const wrong = [...(await look('free'))];
    await pressOnce(page, hall, 'F2');
    await page.getByText(called.start).waitFor();
    wrong.push(...(await look('called')));
    await pressOnce(page, hall);
    await page.getByRole('heading', { name: step('greet-seated').title[language] }).waitFor();
    for (const [window, key] of Object.entries({ transfer: 'F6', refuse: 'F8', keys: 'F1' })) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      wrong.push(...(await look(window, false)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const at of ['take-documents', 'sign-here'] as const) {
      await pressUntilShown(page.getByRole('heading', { name: step(at).title[language] }), page, hall);
      wrong.push(...(await look(at)));
    }
    await pressUntilShown(page.getByRole('textbox', { name: cash.received }), page, hall);
    wrong.push(...(await look('to pay')));
    await page.keyboard.type('100');
    await pressOnce(page, hall, 'Enter');
    await page.getByRole('button', { name: change.given('¥80.00') }).waitFor();
    wrong.push(...(await look('change')));
    for (const at of ['return-documents', 'anything-else', 'tidy'] as const) {
      await pressUntilShown(page.getByRole('heading', { name: step(at).title[language] }), page, hall);
      wrong.push(...(await look(at)));
    }
    expect(wrong).toEqual([]);
  });

  test('the wall, the board, the roll of paper and the start page', async () => {
    const display = await hall.open({ screen: 'display', language });
    await display.getByText('A001').first().waitFor();
    const wrong = [...(await wrongWith(display, 'display'))];
    const printers = await hall.open({ screen: 'printers', language });
    await printers.getByRole('img').first().waitFor();
    wrong.push(...(await wrongWith(printers, 'printers')));
    const launcher = await hall.open({ screen: 'launcher', path: '/', language });
    await launcher.getByRole('link').first().waitFor();
    wrong.push(...(await wrongWith(launcher, 'start page', [PHONE])));
    const board = await hall.open({ screen: 'manager', language });
    await signIn(board, '601');
    await board.getByText('A001').first().waitFor();
    wrong.push(...(await wrongWith(board, 'board', [PHONE])));
    const waiting = await hall.open({ screen: 'display', at: '2', language, headers: { via: '1.1 elsewhere' } });
    await waiting.getByText(kit.pairing).waitFor();
    wrong.push(...(await wrongWith(waiting, 'not approved')));
    await board.getByRole('navigation').getByRole('link', { name: boardTexts[language].pages.people }).click();
    wrong.push(...(await wrongWith(board, 'people', [PHONE])));
    await board.getByRole('button', { name: peopleTexts[language].add }).click();
    wrong.push(...(await wrongWith(board, 'adding somebody', [PHONE])));
    expect(wrong).toEqual([]);
  });

  test('the ticket on the phone', async () => {
    const texts = phoneTexts[language];
    const { phoneUrl } = await giveNumber('bill-payment');
    const page = await hall.open({ screen: 'phone', path: phoneUrl ?? '', language });
    await page.getByRole('button', { name: texts.giveUp }).waitFor();
    const wrong = [...(await wrongWith(page, 'waiting'))];
    await page.getByRole('button', { name: texts.giveUp }).click();
    wrong.push(...(await wrongWith(page, 'asked')));
    await page.getByRole('button', { name: texts.giveUpYes }).click();
    await page.getByText(texts.ended.gaveUp.title).waitFor();
    wrong.push(...(await wrongWith(page, 'given up')));
    expect(wrong).toEqual([]);
  });

  function giveNumber(serviceId: string) {
    const documents = (service(serviceId).documents.owner ?? []).map((document) => ({
      ...{ document, present: true, valid: true },
    }));
    return door.done('issueTicket', { serviceId, comesAs: 'owner', documents, language });
  }
});
