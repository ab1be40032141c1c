// The ticket on the customer's own phone: from the code on the paper, over plain HTTP, to the call.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../contract/words.ts';
import { TEXTS } from '../../phone-ticket/texts.ts';
import { decodeEscpos } from '../../server/printing/decode-escpos.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { freePort } from '../../workshop/free-port.ts';
import { openScreen, type TestScreen } from '../server/test-screen.ts';
import { happened } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, textOf } from './hall-in-browser.ts';
import { service } from './telecom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(['zh-CN', 'en'] as const)('a ticket on the phone, in %s', (language: Language) => {
  const texts = TEXTS[language];
  let guestUrl: string;
  let hall: HallInBrowser;
  let door: TestScreen;
  let desk: TestScreen;
  let phone: Page;
  let first: string;

  beforeAll(async () => {
    guestUrl = `http://127.0.0.1:${await freePort()}`;
    hall = await openHallInBrowser(browser, { HALL_GUEST_URL: guestUrl });
    door = await openScreen(hall.server, 'greeter', { staff: '101' });
    desk = await openScreen(hall.server, 'counter', { at: '3', staff: '202' });
  });
  afterAll(async () => {
    door.close();
    desk.close();
    await hall.close();
  });

  test('[G-10] the code on the paper leads to the number, the people ahead and the wait', async () => {
    first = (await giveNumber()).ticketId;
    await giveNumber();
    await hall.paper(1);
    const address = codeOnPaper(hall, 1);
    expect(address.startsWith(`${guestUrl}/t/`)).toBe(true);
    phone = await hall.open({ screen: 'phone', path: address, language });
    await phone.getByText('B002').waitFor();
    await phone.getByText(texts.ahead(1)).waitFor();
    expect(await textOf(phone.locator('main'))).toContain(service('bill-payment').name[language]);
  });

  test('it follows the line by itself: next, then which counter to go to, then being served', async () => {
    await door.done('cancelTicket', { ticketId: first, reason: 'gaveUp' });
    await phone.getByText(texts.ahead(0)).waitFor();
    const { ticketId } = await desk.done('callNext', {});
    await phone.getByText(texts.goTo).waitFor();
    await phone.getByText(texts.counter('3'), { exact: true }).waitFor();
    await desk.done('startService', { ticketId });
    await phone.getByText(texts.servedAt(texts.counter('3'))).waitFor();
  });

  test('giving up one’s place asks once, then the number is free and the hall knows', async () => {
    await giveNumber();
    await hall.paper(2);
    const other = await hall.open({ screen: 'phone', path: codeOnPaper(hall, 2), language });
    await other.getByRole('button', { name: texts.giveUp }).click();
    await other.getByText(texts.giveUpAsk('B003')).waitFor();
    await other.getByRole('button', { name: texts.keep }).click();
    expect(happened('TicketEnded', hall)).toHaveLength(1);
    await other.getByRole('button', { name: texts.giveUp }).click();
    await other.getByRole('button', { name: texts.giveUpYes }).click();
    await other.getByText(texts.ended.gaveUp.title).waitFor();
    expect(happened('TicketEnded', hall)).toMatchObject([{ ticketId: first }, { outcome: 'gaveUp' }]);
  });

  test('an address that nobody was given says so kindly, and nothing else of the hall is there', async () => {
    const stranger = await hall.open({ screen: 'phone', path: `${guestUrl}/t/${'x'.repeat(22)}`, language });
    await stranger.getByText(texts.gone.title).waitFor();
    await stranger.getByText(texts.gone.next).waitFor();
    for (const path of ['/greeter', '/', '/api/launcher', '/metrics'])
      expect((await fetch(`${guestUrl}${path}`)).status, path).toBe(404);
    expect(hall.faults).toEqual([]);
  });

  const giveNumber = () => door.done('issueTicket', { serviceId: 'bill-payment', comesAs: 'owner', language });
});

/** Where the QR code on the n-th piece of paper leads. */
function codeOnPaper(hall: HallInBrowser, n: number): string {
  const job = hall.printer.jobs[n];
  const code = job && decodeEscpos(job.bytes).ops.find((op) => op.kind === 'qr');
  if (code?.kind !== 'qr') throw new Error('no code on this paper');
  return code.data;
}
