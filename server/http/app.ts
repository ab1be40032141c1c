import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Answer, LauncherInfo } from '../../contract/wire.ts';
import { newId } from '../hall/ids.ts';
import { type ApiParts, apiRouter } from './api.ts';
import { statusOf } from './http-status.ts';
import { assets, type PageParts, pageRouter, phonePage } from './pages.ts';
import { requestLimit, securityHeaders } from './security.ts';

export interface AppParts {
  readonly api: ApiParts;
  readonly pages: PageParts;
  readonly launcher: (request: Request) => LauncherInfo;
  /** Makes the real hall, or says why not. */
  readonly setup: (request: Request) => Promise<Answer<object>>;
  readonly health: () => { readonly ok: boolean };
  readonly metrics: { readonly contentType: string; readonly text: () => Promise<string> };
  /** The picture of a piece of paper, for a device that may see the printers. */
  readonly paperPicture: (printJobId: string, request: Request) => Promise<Buffer | 'mayNot' | undefined>;
  readonly certificate?: string;
  readonly logFault: (ref: string, error: unknown, what: string) => void;
}

const REQUESTS_PER_MINUTE = 60_000;

export function hallApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => {
    const health = parts.health();
    response.status(health.ok ? 200 : 503).json(health);
  });
  app.get(
    '/metrics',
    async (_request, response) => void response.type(parts.metrics.contentType).send(await parts.metrics.text()),
  );
  app.use(securityHeaders());
  app.use('/api', requestLimit(REQUESTS_PER_MINUTE));
  app.get('/api/launcher', (request, response) => void response.json(parts.launcher(request)));
  app.post('/api/setup', express.json({ limit: '4kb' }), async (request, response) => {
    const answer = await parts.setup(request);
    response.status(answer.ok ? 200 : statusOf(answer.refusal.code)).json(answer);
  });
  app.use('/api', apiRouter(parts.api));
  if (parts.certificate)
    app.get(
      '/hall-ca.crt',
      (_request, response) => void response.type('application/x-x509-ca-cert').send(parts.certificate),
    );
  app.get('/printers/:job.png', async (request, response) => sendPicture(parts, request, response));
  app.use(pageRouter(parts.pages));
  app.use(nothingHere);
  app.use(faults(parts.logFault));
  return app;
}

/** Plain HTTP for customers' phones: the phone ticket and nothing else. */
export function guestApp(dist: string, logFault: AppParts['logFault']): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    securityHeaders(),
    requestLimit(REQUESTS_PER_MINUTE / 10),
    assets(dist),
    phonePage(dist),
    nothingHere,
    faults(logFault),
  );
  return app;
}

async function sendPicture(parts: AppParts, request: Request, response: Response): Promise<void> {
  const picture = await parts.paperPicture(String(request.params.job), request);
  if (picture === 'mayNot') return void response.status(403).end();
  if (!picture) return void response.status(404).end();
  response.setHeader('cache-control', 'private, max-age=3600');
  response.type('image/png').send(picture);
}

function nothingHere(_request: Request, response: Response): void {
  response
    .status(404)
    .json({ ok: false, refusal: { code: 'malformed', data: { issues: ['there is nothing at this address'] } } });
}

/** Broken JSON, a body too large, a fault of ours: each a stable code, never a stack. */
function faults(logFault: AppParts['logFault']): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error?.status === 'number' ? error.status : 500;
    if (status === 413) return void response.status(413).json({ ok: false, refusal: { code: 'tooLarge' } });
    if (status === 404) return void response.status(404).end();
    if (status < 500)
      return void response
        .status(400)
        .json({ ok: false, refusal: { code: 'malformed', data: { issues: ['not readable as JSON'] } } });
    const ref = newId();
    logFault(ref, error, 'http');
    response.status(500).json({ ok: false, refusal: { code: 'internal', data: { ref } } });
  };
}
