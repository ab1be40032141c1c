// SC-35 in short, as a manager lives it: a limit passes, the plan is started, a step is ticked, the screens follow, it ends; then everybody out.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { floorTexts } from '../../greeter-tablet/floor-texts.ts';
import { controlTexts } from '../../manager-board/control/texts.ts';
import { openBrowser } from '../../workshop/browser.ts';
import { newDataDir, TELECOM_PACK } from '../server/own-hall.ts';
import { program } from '../server/test-server.ts';
import { type HallInBrowser, openHallInBrowser, signIn } from './hall-in-browser.ts';
import { pack } from './telecom.ts';

const zh = controlTexts['zh-CN'];
const { plan, evacuation } = pack.control;
const peak = plan.causes[0]?.name ?? { 'zh-CN': '', en: '' };
const terminalFirst = plan.steps.find(({ id }) => id === 'terminal-first');

let browser: Browser;
let hall: HallInBrowser;
let pages: Record<'manager' | 'greeter' | 'counter' | 'display' | 'kiosk' | 'customer' | 'phone', Page>;
const folder = newDataDir();
beforeAll(async () => {
  browser = await openBrowser();
  // a small hall: three people are its limit
  const small = join(folder.dataDir, 'pack');
  cpSync(TELECOM_PACK, small, { recursive: true });
  const control = readFileSync(join(small, 'control.yaml'), 'utf8');
  const limit = 'peopleWaiting: { busy: 2, limit: 3, beyond: 30 }';
  writeFileSync(join(small, 'control.yaml'), control.replace(/peopleWaiting: \{[^}]*\}/, limit));
  hall = await openHallInBrowser(browser, { HALL_PACK: small, HALL_GUEST_URL: 'http://localhost' });
  pages = {
    manager: await hall.open({ screen: 'manager', language: 'zh-CN' }),
    greeter: await hall.open({ screen: 'greeter', language: 'en' }),
    counter: await hall.open({ screen: 'counter', at: '3', language: 'en' }),
    display: await hall.open({ screen: 'display', language: 'zh-CN' }),
    kiosk: await hall.open({ screen: 'kiosk', language: 'en' }),
    customer: await hall.open({ screen: 'customer', at: '3', language: 'zh-CN' }),
    phone: await hall.open({ screen: 'kiosk', language: 'en', at: '2' }),
  };
  await signIn(pages.manager, '501');
  await signIn(pages.greeter, '101');
  await signIn(pages.counter, '201');
});
afterAll(async () => {
  await hall.close();
  await browser.close();
  folder.remove();
});

test('[S-03, S-04, S-05] a limit passes, the plan is started and ticked, the tablet follows, and it is ended', async () => {
  const { manager, greeter } = pages;
  const door = program(hall.server, { name: 'door', role: 'greeter' });
  await manager.getByRole('heading', { name: zh.level.calm }).waitFor();
  let phoneUrl = '';
  for (let person = 0; person < 3; person += 1) {
    const { body } = await door.command('issueTicket', { serviceId: 'recharge', comesAs: 'owner', language: 'en' });
    if (body.ok) phoneUrl = body.reply.phoneUrl ?? phoneUrl;
  }
  await manager.getByRole('heading', { name: new RegExp(`${zh.level.strained}|${zh.level.outOfControl}`) }).waitFor();
  await manager.getByRole('button', { name: zh.startBecause(peak['zh-CN']) }).click();
  await greeter.getByText(peak.en).waitFor();
  await manager.getByRole('checkbox', { name: terminalFirst?.what['zh-CN'] ?? '' }).click();
  await greeter.getByText(terminalFirst?.say?.en ?? 'nothing').waitFor();
  await manager.getByRole('button', { name: zh.endPlan }).click();
  await manager.getByRole('dialog').getByRole('button', { name: zh.endPlan }).click();
  await greeter.getByText(terminalFirst?.say?.en ?? 'nothing').waitFor({ state: 'detached' });
  const types = hall.events().map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['AlertRaised', 'PlanStarted', 'PlanStepTicked', 'PlanEnded']));
  await pages.phone.goto(`${hall.server.url}${new URL(phoneUrl).pathname}`);
});

test('the greeter sends everybody out with one button that asks once: every screen says so, and it goes on afterwards', async () => {
  const { greeter, manager, counter, ...rest } = pages;
  const words = floorTexts.en.evacuate;
  await greeter.keyboard.press('F2');
  await greeter.getByRole('button', { name: words.button }).click();
  expect(hall.events().some(({ type }) => type === 'EvacuationBegan')).toBe(false);
  await greeter.getByRole('dialog').getByRole('button', { name: words.confirm }).click();
  for (const page of Object.values(rest)) {
    await page.getByText(evacuation.say['zh-CN']).first().waitFor();
    await page.getByText(evacuation.say.en).first().waitFor();
  }
  for (const page of [greeter, manager, counter]) await page.getByText(evacuation.say.en).first().waitFor();
  await counter
    .getByRole('button', { name: /evacuated/ })
    .first()
    .waitFor();
  await manager.getByRole('button', { name: zh.goOn }).click();
  await manager.getByRole('dialog').getByRole('button', { name: zh.goOn }).click();
  await pages.kiosk.getByText(evacuation.say.en).waitFor({ state: 'detached' });
  await counter.keyboard.press('F2');
  await pages.display.getByText('B001').first().waitFor();
  expect(hall.faults).toEqual([]);
});
