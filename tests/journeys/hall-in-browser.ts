// A whole hall for a journey: the real server, a printer at the end of a real wire, and a real browser.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '../../contract/words.ts';
import type { Recorded } from '../../domain/events.ts';
import { kitTexts } from '../../screen-kit/texts.ts';
import { decodedText } from '../../server/printing/decode-escpos.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../server/printing/virtual-printer.ts';
import { SCREENS, type ScreenName, SIZES, speak } from '../../workshop/browser.ts';
import { freePort } from '../../workshop/free-port.ts';
import { newDataDir } from '../server/own-hall.ts';
import { openTestServer, type TestServer } from '../server/test-server.ts';

export interface OpenScreen {
  readonly screen: ScreenName;
  readonly language: Language;
  /** Where it stands; the first place unless said. */
  readonly at?: string;
  /** An address of another form than /screen?at=…, or a whole one. */
  readonly path?: string;
  /** Headers that a proxy adds, for a screen that is not on the hall's own machine. */
  readonly headers?: Readonly<Record<string, string>>;
}
export interface HallInBrowser {
  /** The server as it runs now. */
  readonly server: TestServer;
  readonly printer: VirtualPrinter;
  /** Opens a screen as its own device, in a browser of its own. */
  readonly open: (screen: OpenScreen) => Promise<Page>;
  /** The words on the n-th piece of paper, once it is there; the first is 0. */
  readonly paper: (n: number) => Promise<readonly string[]>;
  /** All that has happened in this hall, oldest first. */
  readonly events: () => readonly Recorded[];
  /** Faults that any page threw or that a page's own security rules found. */
  readonly faults: readonly string[];
  /** Takes the hall away from its screens; `start` brings it back with the same data, at the same address. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openHallInBrowser(
  browser: Browser,
  env: Readonly<Record<string, string>> = {},
): Promise<HallInBrowser> {
  const printer = await openVirtualPrinter();
  const { dataDir, remove } = newDataDir();
  const settings = {
    HALL_PORT: `${await freePort()}`,
    HALL_PRINTER: `tcp://${printer.address.host}:${printer.address.port}`,
    ...env,
  };
  const run = () => openTestServer({ dataDir, env: settings });
  let server = await run();
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    ...{ printer, faults },
    get server() {
      return server;
    },
    async open({ screen, language, at = '1', path = `/${screen}?at=${at}`, headers = {} }) {
      const context = await browser.newContext({
        ...{ viewport: SIZES[screen], locale: language, reducedMotion: 'reduce', extraHTTPHeaders: { ...headers } },
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.addInitScript(speak, { screens: SCREENS, language });
      noteFaults(page, (fault) => faults.push(`${path}: ${fault}`));
      await page.goto(path.startsWith('http') ? path : `${server.url}${path}`);
      return page;
    },
    paper: (n) => paperOf(printer, n),
    events: () => [...server.file.ledger.from(1)],
    stop: () => server.close(),
    async start() {
      server = await run();
    },
    async close() {
      for (const context of contexts) await context.close();
      await server.close();
      await printer.close();
      remove();
    },
  };
}

function noteFaults(page: Page, note: (fault: string) => void): void {
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) note(message.text());
  });
}

async function paperOf(printer: VirtualPrinter, n: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 400; tries += 1) {
    const job = printer.jobs[n];
    if (job) return decodedText(job.bytes);
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`no piece of paper ${n + 1} came out`);
}

/** Every word that stands there now. */
export async function textOf(shown: Locator): Promise<string> {
  return (await shown.textContent()) ?? '';
}

/** Words on paper without their line breaks, which may stand anywhere; a printer knows one kind of dash and wide signs. */
export function unbroken(text: string | readonly string[]): string {
  const words = typeof text === 'string' ? text : text.join('');
  return words.normalize('NFKC').replaceAll(/\s/g, '').replaceAll('–', '-');
}

/** Types staff number and PIN as a person does, and waits until the post is open. */
export async function signIn(page: Page, staff: string, pin = `1${staff}`): Promise<void> {
  await page.getByRole('button', { name: either('next') }).waitFor();
  await page.keyboard.type(staff);
  await page.keyboard.press('Enter');
  const enter = page.getByRole('button', { name: either('signIn') });
  await enter.waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await enter.waitFor({ state: 'detached' });
}

/** The label of a control of the kit, in whichever language the screen is. */
function either(key: 'next' | 'signIn'): RegExp {
  return new RegExp(`^(${kitTexts['zh-CN'][key]}|${kitTexts.en[key]})`);
}
