// A whole hall for a journey: the real server, a printer at the end of a real wire, and a real browser.
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '../../contract/words.ts';
import { kitTexts } from '../../screen-kit/texts.ts';
import { decodedText } from '../../server/printing/decode-escpos.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../server/printing/virtual-printer.ts';
import { findChromium } from '../../workshop/chromium.mjs';
import { openTestServer, type TestServer } from '../server/test-server.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The size at which each screen stands in the hall. */
const SIZES = {
  greeter: { width: 1180, height: 820 },
  kiosk: { width: 1080, height: 1920 },
  counter: { width: 1366, height: 768 },
  customer: { width: 1024, height: 600 },
  display: { width: 1920, height: 1080 },
  manager: { width: 1440, height: 900 },
  printers: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type ScreenName = keyof typeof SIZES;

export interface HallInBrowser {
  readonly server: TestServer;
  readonly printer: VirtualPrinter;
  /** Opens a screen as its own device, in a browser of its own. */
  readonly open: (screen: ScreenName, path: string, language: Language) => Promise<Page>;
  /** The words on the n-th piece of paper, once it is there. */
  readonly paper: (n: number) => Promise<readonly string[]>;
  /** Faults that any page threw. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openHallInBrowser(env: Readonly<Record<string, string>> = {}): Promise<HallInBrowser> {
  const printer = await openVirtualPrinter();
  const server = await openTestServer({
    env: { HALL_PRINTER: `tcp://${printer.address.host}:${printer.address.port}`, ...env },
  });
  const browser = await launch();
  const faults: string[] = [];
  return {
    ...{ server, printer, faults },
    async open(screen, path, language) {
      const context = await browser.newContext({ viewport: SIZES[screen], locale: language, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.addInitScript(speak, { screen, language });
      page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
      await page.goto(path.startsWith('http') ? path : `${server.url}${path}`);
      return page;
    },
    paper: (n) => paperOf(printer, n),
    async close() {
      await browser.close();
      await server.close();
      await printer.close();
    },
  };
}

/** Runs in the page: the screen was set to this language before. */
function speak({ screen, language }: { screen: string; language: string }): void {
  localStorage.setItem(`language of ${screen}`, language);
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: npm test says how to install it');
  return chromium.launch({ executablePath, args: FLAGS });
}

async function paperOf(printer: VirtualPrinter, n: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = printer.jobs[n];
    if (job) return decodedText(job.bytes);
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`no piece of paper ${n + 1} came out`);
}

/** Types staff number and PIN as a person does, and waits until the post is open. */
export async function signIn(page: Page, staff: string): Promise<void> {
  await page.getByRole('button', { name: either('next') }).waitFor();
  await page.keyboard.type(staff);
  await page.keyboard.press('Enter');
  const enter = page.getByRole('button', { name: either('signIn') });
  await enter.waitFor();
  await page.keyboard.type(`1${staff}`);
  await page.keyboard.press('Enter');
  await enter.waitFor({ state: 'detached' });
}

/** The label of a control of the kit, in whichever language the screen is. */
function either(key: 'next' | 'signIn'): RegExp {
  return new RegExp(`^(${kitTexts['zh-CN'][key]}|${kitTexts.en[key]})`);
}
