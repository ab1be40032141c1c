// npm run pictures: takes the README's pictures from the running product. A demo hall lives through a morning, then each
// screen is opened at its real size. The PNGs go to docs/pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../contract/words.ts';
import { loadPack } from '../server/packs/load-pack.ts';
import { handClock, TELECOM_PACK } from '../tests/server/own-hall.ts';
import { openTestServer } from '../tests/server/test-server.ts';
import { openBrowser, SCREENS, type ScreenName, SIZES, speak } from './browser.ts';
import { freePort } from './free-port.ts';
import type { Manned } from './pictures/morning.ts';
import { type Scene, setScene } from './pictures/scene.ts';
import { smallPng } from './pictures/small-png.ts';

interface Picture {
  readonly name: string;
  readonly screen: ScreenName;
  readonly language: Language;
  readonly path: string;
  /** The device that it is; without one the page becomes a device of its own. */
  readonly as?: Manned;
  /** What a finger does before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>;
}

const INTO = join(import.meta.dirname, '..', 'docs', 'pictures');
const MINUTE_MS = 60_000;
/** Everything has come and stands still. */
const SETTLED_MS = 1500;

const loaded = loadPack(TELECOM_PACK);
if (!loaded.ok) throw new Error('the telecom pack does not load');
const { pack } = loaded;
const sim = pack.services.find(({ id }) => id === 'sim-replacement');

const clock = handClock();
const server = await openTestServer({ clock, env: { HALL_GUEST_URL: `http://127.0.0.1:${await freePort()}` } });
const browser = await openBrowser();
try {
  const pass = (minutes: number) => clock.pass(minutes * MINUTE_MS);
  const scene = await setScene({ url: server.url, pack, pass });
  mkdirSync(INTO, { recursive: true });
  for (const picture of picturesOf(scene)) await take(browser, picture);
  scene.morning.close();
} finally {
  await browser.close();
  await server.close();
}

function picturesOf({ morning, phoneUrl }: Scene): readonly Picture[] {
  const { door, manager, desk } = morning;
  const en = 'en' as const;
  const zh = 'zh-CN' as const;
  return [
    { name: 'display', screen: 'display', language: zh, path: '/display?at=1' },
    { name: 'counter-en', screen: 'counter', language: en, path: '/counter?at=3', as: desk('3') },
    { name: 'counter-zh-CN', screen: 'counter', language: zh, path: '/counter?at=5', as: desk('5') },
    { name: 'customer-zh-CN', screen: 'customer', language: zh, path: '/customer?at=7' },
    { name: 'greeter-en', screen: 'greeter', language: en, path: '/greeter?at=1', as: door, first: askForDocuments },
    { name: 'kiosk-en', screen: 'kiosk', language: en, path: '/kiosk?at=1', first: switchToEnglish },
    { name: 'manager-en', screen: 'manager', language: en, path: '/manager?at=1', as: manager },
    { name: 'phone-en', screen: 'phone', language: en, path: phoneUrl },
    { name: 'printers', screen: 'printers', language: en, path: '/printers?at=1' },
    { name: 'launcher', screen: 'launcher', language: en, path: '/' },
  ];
}

async function take(browser: Browser, { name, screen, language, path, as, first }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: SIZES[screen], locale: language, reducedMotion: 'reduce' });
  if (as) await context.addCookies([{ ...namedValue(as.cookie), url: server.url }]);
  const page = await context.newPage();
  await page.addInitScript(speak, { screens: SCREENS, language });
  await page.goto(path.startsWith('http') ? path : `${server.url}${path}`, { waitUntil: 'networkidle' });
  await first?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLED_MS);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(join(INTO, `${name}.png`), await smallPng(png));
  console.log(`docs/pictures/${name}.png`);
  await context.close();
}

function namedValue(cookie: string): { name: string; value: string } {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value: decodeURIComponent(value) };
}

/** Somebody has come for the owner of a lost SIM card, and the first of two documents is there. */
async function askForDocuments(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: sim?.short.en ?? '' })
    .first()
    .click();
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await page.getByRole('radio', { name: 'For the owner' }).check({ force: true });
  await page.getByRole('button', { name: 'Here', exact: true }).first().click();
}

async function switchToEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
}
