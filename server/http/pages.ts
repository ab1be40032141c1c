// The screens' pages. Opening one enrols the device at that place: at once on the machine itself, otherwise with a pairing code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import type { Place, Screen } from '../../contract/wire.ts';

export interface PageParts {
  readonly dist: string;
  /** Makes sure that this browser has a device at the place; returns the cookie to be set, if it is new. */
  readonly enrol: (place: Place, request: Request) => string | undefined;
  readonly placeExists: (place: Place) => boolean;
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
const YEAR_SECONDS = 365 * 24 * 3600;

export function pageRouter({ dist, enrol, placeExists }: PageParts): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), {
      immutable: true,
      maxAge: YEAR_SECONDS * 1000,
      fallthrough: false,
      index: false,
    }),
  );
  router.get('/', (_request, response) => sendPage(response, dist, 'manager-board/launcher.html'));
  for (const [screen, page] of Object.entries(PAGE_OF) as [Screen, string][])
    router.get(`/${screen}`, (request, response) => {
      const at = typeof request.query['at'] === 'string' ? request.query['at'] : '';
      const place: Place = { screen, at };
      if (!at) return response.redirect(302, `/${screen}?at=1`);
      if (!placeExists(place)) return response.redirect(302, '/');
      const cookie = enrol(place, request);
      if (cookie) response.setHeader('set-cookie', cookie);
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

export function guestAssets(dist: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(dist, 'assets'), {
      immutable: true,
      maxAge: YEAR_SECONDS * 1000,
      fallthrough: false,
      index: false,
    }),
  );
  return router;
}

function sendPage(response: Response, dist: string, page: string): void {
  const file = join(dist, page);
  if (!existsSync(file)) {
    response.status(503).type('text/plain').send('The screens have not been built: npm run build\n');
    return;
  }
  response.setHeader('cache-control', 'no-cache');
  response.sendFile(page, { root: dist });
}
