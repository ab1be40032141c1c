// SC-17: a new SIM card is paid in cash. The clerk's hands never leave the keyboard, and nothing passes in silence.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { customerTexts } from '../../counter-ui/customer/texts.ts';
import { pathTexts } from '../../counter-ui/path-texts.ts';
import { PAPER_WORDS } from '../../domain/paper/words.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { openScreen } from '../server/test-screen.ts';
import { happened, pressOnce, pressThrough, pressUntilShown } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, textOf, unbroken } from './hall-in-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(['zh-CN', 'en'] as const)('a SIM card paid in cash, in %s', (language: Language) => {
  const words = pathTexts[language];
  let hall: HallInBrowser;
  let counter: Page;
  let customer: Page;

  beforeAll(async () => {
    hall = await openHallInBrowser(browser);
    counter = await hall.open({ screen: 'counter', at: '3', language });
    customer = await hall.open({ screen: 'customer', at: '3', language });
    await signIn(counter, '202');
    await giveNumber(hall, language);
    await pressOnce(counter, hall, 'F2');
    await pressUntilShown(counter.getByRole('textbox', { name: words.cash.received }), counter, hall);
  });
  afterAll(async () => hall.close());

  test('[C-19] the usual amount is there, letters and too little money cannot be confirmed', async () => {
    expect(await counter.getByRole('textbox', { name: words.cash.due }).inputValue()).toBe('20.00');
    await typeReceived('1oo');
    await counter.getByText(words.cash.wrong.notANumber).waitFor();
    await typeReceived('19.99');
    await counter.getByText(words.cash.short('¥0.01')).first().waitFor();
    await pause(300);
    expect(happened('PaymentReceived', hall)).toEqual([]);
  });

  test('[C-20] [C-21] the customer reads what was received and what comes back while the clerk says it', async () => {
    await counter.keyboard.press('ControlOrMeta+a');
    await counter.keyboard.type('100');
    await pressOnce(counter, hall, 'Enter');
    expect(happened('PaymentReceived', hall)).toMatchObject([{ due: 2000, received: 10_000, change: 8000 }]);
    expect(happened('ChangeGiven', hall)).toEqual([]);
    await counter.getByRole('button', { name: words.change.given('¥80.00') }).waitFor();
    const { received, change } = customerTexts[language];
    for (const said of [received, '¥100.00', change, '¥80.00']) await customer.getByText(said).first().waitFor();
    expect(await textOf(customer.locator('main'))).toContain('¥50 × 1');
  });

  test('[C-21] the receipt comes after the change was said, with due, received and change in the customer’s language', async () => {
    await pressOnce(counter, hall);
    expect(happened('ChangeGiven', hall)).toMatchObject([{ due: 2000, change: 8000, method: 'cash' }]);
    const paper = PAPER_WORDS[language];
    const receipt = unbroken(await hall.paper(2));
    for (const line of [`${paper.due}¥20.00`, `${paper.received}¥100.00`, `${paper.change}¥80.00`, '202'])
      expect(receipt).toContain(line);
    await pressThrough(counter, hall);
    expect(happened('TicketEnded', hall)).toMatchObject([{ outcome: 'served' }]);
    expect(hall.faults).toEqual([]);
  });

  /** Types over what stands there and presses Enter. */
  async function typeReceived(typed: string): Promise<void> {
    await counter.keyboard.press('ControlOrMeta+a');
    await counter.keyboard.type(typed);
    await counter.keyboard.press('Enter');
  }
});

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** A number from the door, without its screen: this journey is the counter's. */
async function giveNumber(hall: HallInBrowser, language: Language): Promise<void> {
  const door = await openScreen(hall.server, 'greeter', { at: '2', staff: '102' });
  const documents = [{ document: 'owner-id', kind: 'resident-id', present: true, valid: true }];
  await door.done('issueTicket', { serviceId: 'sim-replacement', comesAs: 'owner', documents, language });
  door.close();
}
