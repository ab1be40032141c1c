// From opening the kiosk's page until it can be touched, against an empty React page of the same build, in a slow tablet.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, SIZES } from '../../workshop/browser.ts';
import { found } from '../benched-hall.ts';
import { type Figure, figureOf, median } from '../figure.ts';
import { startLimit } from '../limits/start.ts';
import { start } from '../over-the-wire.ts';
import type { Run } from '../run.ts';

const TIMES_SLOWER = 4;
/** What stands on the page when it is ready. */
const KIOSK = '#all-services';
const BARE = '#ready';

export async function kioskReady({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const server = await start(await found(join(folder, 'kiosk-ready')));
  const bare = await startLimit('bare-page.ts', join(folder, 'bare-page'));
  const browser = await openBrowser();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let load = -1; load < sizes.pageLoads; load += 1) {
    const kiosk = await readyAfter(browser, `${server.url}/kiosk?at=1`, KIOSK);
    const empty = await readyAfter(browser, `${bare.url}/bench/limits/bare-react/index.html`, BARE);
    // the first of each warms the machine
    if (load >= 0) ours.push(kiosk);
    if (load >= 0) theirs.push(empty);
  }
  await browser.close();
  bare.end();
  await server.kill();
  const name = `ms until the kiosk is ready, ${TIMES_SLOWER} × slower / an empty React page`;
  return [figureOf({ name, figure: median(ours), limit: median(theirs), goal: { atMost: 2 } })];
}

/** In a browser that has never seen the page; in milliseconds of the page's own clock. */
async function readyAfter(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZES.kiosk });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return;
      watcher.disconnect();
      // drawn, not only there
      requestAnimationFrame(() => setTimeout(() => performance.mark('ready')));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(url);
  const ready = await page.waitForFunction(() => performance.getEntriesByName('ready')[0]?.startTime);
  const took = (await ready.jsonValue()) as number;
  await context.close();
  return took;
}
