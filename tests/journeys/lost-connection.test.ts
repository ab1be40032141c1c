// The hall goes away in the middle of the day and comes back. Nobody has to begin again, and no call is lost or said twice.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toolTexts } from '../../counter-ui/tool-texts.ts';
import { texts as doorTexts } from '../../greeter-tablet/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { openScreen } from '../server/test-screen.ts';
import { happened, pressOnce, pressThrough, pressUntilShown } from './at-the-desk.ts';
import { type HallInBrowser, openHallInBrowser, signIn, textOf } from './hall-in-browser.ts';
import { wrongWith } from './looked-at.ts';
import { document as paper, service, step } from './telecom.ts';

const language = 'zh-CN';
const door = doorTexts[language];
const LOST_SINCE = /\d\d:\d\d 起与营业厅断开连接/;

let browser: Browser;
let hall: HallInBrowser;
let greeter: Page;
let counter: Page;
let display: Page;
/** Where the counter stood in the visit before the hall went away. */
let stood: string;
const announced: string[] = [];
/** The large number at each announcement. */
const shown: string[] = [];
const PLACE = /第 \d+ 步，共 \d+ 步/;
const presentStep = () => counter.getByRole('heading', { name: step('identity-owner').title[language] });

beforeAll(async () => {
  browser = await openBrowser();
  hall = await openHallInBrowser(browser);
  greeter = await hall.open({ screen: 'greeter', language });
  counter = await hall.open({ screen: 'counter', at: '3', language });
  display = await hall.open({ screen: 'display', language });
  display.on('console', (message) => {
    const [told, what] = message.text().split(' ');
    if (told === 'announced' && what) announced.push(what);
    if (told === 'shown' && what) shown.push(what);
  });
  await display.addInitScript(tellAnnouncements);
  await display.reload();
  await signIn(greeter, '101');
  await signIn(counter, '202');
  await giveNumbers(1);
  await pressOnce(counter, hall, 'F2');
  await pressUntilShown(presentStep(), counter, hall);
  stood = await textOf(counter.getByText(PLACE));
  await display.getByText('A001').first().waitFor();
  await greeter
    .getByRole('button', { name: service('plan-change').short[language] })
    .first()
    .click();
  await greeter.getByRole('button', { name: door.main.allHere }).click();
  await greeter.getByRole('button', { name: door.main.print }).waitFor();
});
afterAll(async () => {
  await hall.close();
  await browser.close();
});

test('the screens say since when the hall is away, and keep what they had', async () => {
  await hall.stop();
  for (const screen of [greeter, counter]) await screen.getByText(LOST_SINCE).waitFor();
  await greeter.getByText(door.stillWorks).waitFor();
  await greeter.getByRole('heading', { name: service('plan-change').name[language] }).waitFor();
  expect(await greeter.getByRole('button', { name: door.document.here, pressed: true }).count()).toBe(1);
  await presentStep().waitFor();
  expect(await textOf(display.locator('main'))).toContain('A001');
  for (const screen of [greeter, counter, display]) expect(await wrongWith(screen, 'lost')).toEqual([]);
});

test('back again, the greeter goes on with the half-done triage and gives the number', async () => {
  await hall.start();
  await greeter.getByText(LOST_SINCE).waitFor({ state: 'detached' });
  await greeter.getByRole('button', { name: door.main.print }).click();
  await greeter.getByText('A002').first().waitFor();
  expect(happened('TicketIssued', hall).map(({ number }) => number)).toEqual(['A001', 'A002']);
});

test('[C-22] a counter that is loaded again in the middle of a visit stands exactly where it stood', async () => {
  await counter.reload();
  await presentStep().waitFor();
  const hands = counter.getByRole('region', { name: toolTexts[language].held.title });
  expect(await textOf(hands)).toContain(paper('owner-id').name[language]);
  expect(await textOf(counter.getByText(PLACE))).toBe(stood);
  await pressThrough(counter, hall);
  expect(happened('TicketEnded', hall)).toMatchObject([{ outcome: 'served' }]);
});

test('a burst of calls is announced one by one: none is lost, and a reload in its middle repeats none', async () => {
  await giveNumbers(3);
  announced.length = shown.length = 0;
  await Promise.all(['1', '2', '4', '5'].map((at) => callNext(at, `20${Number(at) + 3}`)));
  const calls = happened('TicketCalled', hall).slice(1);
  expect(calls).toHaveLength(4);
  await expect.poll(() => shown.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  await display.reload();
  await expect.poll(() => shown.length, { timeout: 25_000 }).toBe(4);
  await display.reload();
  await display.getByText('A005').first().waitFor();
  await pause(4000);
  expect(announced).toEqual(calls.map(({ callId }) => callId));
  expect(shown).toEqual(numbersOf(calls));
  expect(hall.faults).toEqual([]);
});

/** Runs in the page: what the display has announced, it notes; each note is told to this test. */
function tellAnnouncements(): void {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith('calls announced')) {
      console.log(`announced ${(JSON.parse(value) as string[]).at(-1)}`);
      const number = () => /[A-Z]\d{3}/.exec(document.querySelector('main [role=status]')?.textContent ?? '')?.[0];
      setTimeout(() => console.log(`shown ${number()}`), 200);
    }
    set.call(this, key, value);
  };
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

function numbersOf(calls: readonly { readonly ticketId: string }[]): readonly (string | undefined)[] {
  const issued = happened('TicketIssued', hall);
  return calls.map(({ ticketId }) => issued.find((ticket) => ticket.ticketId === ticketId)?.number);
}

async function giveNumbers(count: number): Promise<void> {
  const second = await openScreen(hall.server, 'greeter', { at: '2', staff: '102' });
  const documents = [{ document: 'owner-id', present: true, valid: true }];
  for (let n = 0; n < count; n += 1)
    await second.done('issueTicket', { serviceId: 'plan-change', comesAs: 'owner', documents, language });
  await second.done('closePost', {});
  second.close();
}

async function callNext(at: string, staff: string): Promise<void> {
  const desk = await openScreen(hall.server, 'counter', { at, staff });
  await desk.done('callNext', {});
  desk.close();
}
