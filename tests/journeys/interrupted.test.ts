// SC-14, SC-16, SC-24, SC-25, SC-33: what interrupts a visit at the desk, and the customer's own word on their screen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { customerTexts } from '../../counter-ui/customer/texts.ts';
import { drawerTexts } from '../../counter-ui/drawer/drawer-texts.ts';
import { interruptedTexts } from '../../counter-ui/interrupted/interrupted-texts.ts';
import { pathTexts } from '../../counter-ui/path-texts.ts';
import { currentStep } from '../../domain/desk/path.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { openScreen } from '../server/test-screen.ts';
import { happened, pressOnce, pressThrough } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn } from './hall-in-browser.ts';
import { pack } from './telecom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(languages())('a visit that is interrupted, in %s', (language: Language) => {
  const words = interruptedTexts[language];
  let hall: HallInBrowser;
  let counter: Page;
  let customer: Page;

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    counter = await hall.open({ screen: 'counter', at: '3', language });
    customer = await hall.open({ screen: 'customer', at: '3', language });
    await signIn(counter, '202');
    await giveNumber(hall, language);
  });
  afterAll(async () => hall.close());

  test('the clerk opens a drawer with the float that was counted', async () => {
    await counter.keyboard.press('d');
    await counter.getByLabel(drawerTexts[language].open.amount).fill('200');
    await look('drawer');
    await counter.keyboard.press('Enter');
    await counter.getByText(drawerTexts[language].open.done).waitFor();
    expect(happened('DrawerOpened', hall)).toEqual([{ staff: '202', float: 20_000 }]);
  });

  test('[C-25] [C-27] somebody asks: one key, one answer, and the visit stays where it was', async () => {
    await pressOnce(counter, hall, 'F2');
    await pressOnce(counter, hall);
    await counter.keyboard.press('i');
    await counter.getByRole('dialog', { name: words.title }).waitFor();
    await look('interrupted');
    await counter.keyboard.press('1');
    await counter.getByText(words.bystander.note).waitFor();
    await look('bystander');
    await counter.keyboard.press('ArrowDown');
    await counter.keyboard.press('Enter');
    await expect.poll(() => happened('BystanderAnswered', hall)).toEqual([{ counterId: '3', answer: 'askedToWait' }]);
  });

  test('[C-28] one key covers all that is the customer’s, and the same key goes on', async () => {
    await counter.keyboard.press('b');
    await counter.getByText(words.cover.hint).waitFor();
    await look('cover');
    await counter.keyboard.press('b');
    await counter.getByText(words.cover.hint).waitFor({ state: 'hidden' });
    await expect.poll(() => happened('ScreenCovered', hall)).toHaveLength(1);
  });

  test('[C-29] [C-30] the seat is left with consent alone, and the space bar apologises before it goes on', async () => {
    await counter.keyboard.press('i');
    await counter.keyboard.press('2');
    await counter.getByText(words.leave.hint).waitFor();
    await look('leave');
    await counter.keyboard.press('Enter');
    expect(happened('SeatLeft', hall)).toEqual([]);
    await counter.getByLabel(words.leave.consent).check();
    await counter.keyboard.press('Enter');
    await counter.getByText(words.away.title).waitFor();
    await look('away');
    await pressOnce(counter, hall);
    await counter.getByText(words.away.sorry).waitFor();
    await look('apology');
    await pressOnce(counter, hall);
    expect(happened('ReturnApologised', hall)).toHaveLength(1);
  });

  test('[C-41] help is called on one key, and the customer’s screen shows nothing of it', async () => {
    const before = await customer.locator('main').textContent();
    await counter.keyboard.press('h');
    await counter.getByText(words.help.asked).waitFor();
    await look('help');
    expect(await customer.locator('main').textContent()).toBe(before);
    await counter.getByRole('button', { name: words.help.here, exact: true }).click();
    await counter.getByText(words.help.asked).waitFor({ state: 'hidden' });
  });

  test('[C-43] [C-44] a wrong slip becomes void after the apology, is printed anew, and the customer signs with a finger', async () => {
    await pressUntilStep('sign');
    await counter.keyboard.press('i');
    await counter.keyboard.press('6');
    await counter.getByLabel(words.mistake.apologised).check();
    await counter.getByRole('checkbox').last().check();
    await look('mistake');
    await counter.keyboard.press('Enter');
    await expect.poll(() => happened('MistakeCorrected', hall)).toMatchObject([{ kind: 'wrongData', voided: {} }]);
    await pressUntilStep('sign');
    await customer.getByTestId('sign-here').waitFor();
    await sign(customer);
    await look('sign', customer);
    await customer.getByRole('button', { name: customerTexts[language].signDone }).click();
    await expect.poll(() => happened('SlipSigned', hall)).toEqual([{ ticketId: expect.any(String), onScreen: true }]);
    expect(happened('BusinessSlipPrinted', hall)).toHaveLength(2);
  });

  test('the customer says in one tap how it was', async () => {
    await payExactly();
    await pressThrough(counter, hall);
    await customer.getByText(customerTexts[language].rate).waitFor();
    await look('rate', customer);
    await customer.getByRole('button', { name: customerTexts[language].ratings.fair }).click();
    await customer.getByText(customerTexts[language].whatWas).waitFor();
    await look('reason', customer);
    await customer.getByRole('button', { name: customerTexts[language].reasons.wait }).click();
    await expect
      .poll(() => happened('VisitRated', hall))
      .toMatchObject([{ rating: 'fair' }, { rating: 'fair', reason: 'wait' }]);
    await look('rated', customer);
    expect(hall.faults).toEqual([]);
  });

  /** Presses until the hall itself says that this is the step now. */
  async function pressUntilStep(kind: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      const [ticket] = Object.values(hall.server.writer.hall().tickets);
      if (ticket && currentStep(pack, ticket)?.kind === kind) return;
      await pressOnce(counter, hall);
    }
    throw new Error(`no step ${kind}`);
  }

  /** The SIM card's usual amount, counted out exactly. */
  async function payExactly(): Promise<void> {
    await pressUntilStep('amount');
    await counter.getByRole('textbox', { name: pathTexts[language].cash.received }).waitFor();
    await counter.keyboard.type('20');
    await pressOnce(counter, hall, 'Enter');
    await pressOnce(counter, hall);
  }

  /** For whoever wants to see it: LOOK=folder keeps a picture of each stage. */
  async function look(what: string, page = counter): Promise<void> {
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${what}-${language}.png` });
  }
});

function languages(): readonly Language[] {
  return process.env.LOOK ? ['zh-CN', 'en'] : ['zh-CN'];
}

/** Two strokes on the field to sign in. */
async function sign(page: Page): Promise<void> {
  const box = await page.getByTestId('sign-here').boundingBox();
  if (!box) throw new Error('there is no place to sign');
  for (const [from, to] of [
    [0.2, 0.5],
    [0.4, 0.8],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * ((from + to) / 2), box.y + box.height * 0.3, { steps: 4 });
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.55, { steps: 4 });
    await page.mouse.up();
  }
}

/** A number from the door, without its screen. */
async function giveNumber(hall: HallInBrowser, language: Language): Promise<void> {
  const door = await openScreen(hall.server, 'greeter', { at: '2', staff: '102' });
  const documents = [{ document: 'owner-id', kind: 'resident-id', present: true, valid: true }];
  await door.done('issueTicket', { serviceId: 'sim-replacement', comesAs: 'owner', documents, language });
  door.close();
}
