// The screens' pages. Opening one enrols the device at that place: at once on the machine itself, otherwise with a pairing code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import type { Place, Screen } from '../../contract/wire.ts';
import { isRefused } from '../../domain/decision.ts';
import type { Opened } from '../devices/page-enrolment.ts';

export interface PageParts {
  readonly dist: string;
  /** Makes sure that this browser is a device at the place. */
  readonly enrol: (place: Place, request: Request) => Opened;
}

const PAGE_OF: Record<Screen, string> = {
  kiosk: 'kiosk/index.html',
  greeter: 'greeter-tablet/index.html',
  counter: 'counter-ui/index.html',
  customer: 'counter-ui/customer.html',
  display: 'hall-display/index.html',
  manager: 'manager-board/index.html',
  printers: 'manager-board/printers.html',
};
const YEAR_MS = 365 * 24 * 3_600_000;

export function pageRouter({ dist, enrol }: PageParts): Router {
  const router = Router();
  router.use(assets(dist));
  router.get('/', (_request, response) => sendPage(response, dist, 'manager-board/launcher.html'));
  for (const [screen, page] of Object.entries(PAGE_OF) as [Screen, string][])
    router.get(`/${screen}`, (request, response) => {
      const { at } = request.query;
      if (typeof at !== 'string' || at === '') return response.redirect(302, `/${screen}?at=1`);
      const opened = enrol({ screen, at }, request);
      // when too many screens wait, the page itself says that it is not approved
      if (isRefused(opened) && opened.refusal.code !== 'tooManyRequests') return response.redirect(302, '/');
      if ('again' in opened && request.query.again === undefined) return loadAgain(response, { screen, at });
      if ('cookie' in opened) response.setHeader('set-cookie', opened.cookie);
      sendPage(response, dist, page);
    });
  router.use(phonePage(dist));
  return router;
}

/** The phone ticket alone: also served in plain HTTP at the hall's guest address. */
export function phonePage(dist: string): Router {
  const router = Router();
  router.get('/t/:secret', (_request, response) => sendPage(response, dist, 'phone-ticket/index.html'));
  return router;
}

/** Scripts, styles and fonts; their names change with their content. */
export function assets(dist: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), { immutable: true, maxAge: YEAR_MS, fallthrough: false, index: false }),
  );
  return router;
}

/** The page's own reload brings the cookies that a link from elsewhere did not. */
function loadAgain(response: Response, { screen, at }: Place): void {
  response.setHeader('refresh', `0; url=/${screen}?at=${encodeURIComponent(at)}&again=1`);
  response.type('text/plain').send('…');
}

function sendPage(response: Response, dist: string, page: string): void {
  if (!existsSync(join(dist, page))) {
    response.status(503).type('text/plain').send('The screens have not been built: npm run build\n');
    return;
  }
  response.setHeader('cache-control', 'no-cache');
  response.sendFile(page, { root: dist });
}
