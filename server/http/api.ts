// The same commands, views and queries as on the sockets, for programs with a token.
import { json, type Request, type Response, Router } from 'express';
import { VIEW_NAMES, type ViewName } from '../../contract/views.ts';
import type { Answer, Envelope } from '../../contract/wire.ts';
import type { Actor } from '../../domain/actor.ts';
import { isRefused, refuse } from '../../domain/decision.ts';
import type { Gateway } from '../commands/gateway.ts';
import { newId } from '../hall/ids.ts';
import type { Audiences } from '../views/audiences.ts';
import { statusOf } from './http-status.ts';
import { wrongTokenLimit } from './security.ts';

export interface ApiParts {
  readonly gateway: Gateway;
  readonly audiences: Audiences;
  readonly verify: (token: string) => Actor | undefined;
  readonly stamp: (key: string, view: object) => Envelope;
  readonly openapi: () => object;
}

const LARGEST_BODY = '64kb';
const WRONG_TOKENS_PER_MINUTE = 60;

export function apiRouter({ gateway, audiences, verify, stamp, openapi }: ApiParts): Router {
  const router = Router();
  router.get('/openapi.json', (_request, response) => void response.json(openapi()));
  // whatever a sender calls its body, it is read as JSON: a body that is none must not pass for an empty one
  router.use(json({ limit: LARGEST_BODY, strict: true, type: () => true }));

  const isOneTooMany = wrongTokenLimit(WRONG_TOKENS_PER_MINUTE);
  const turnedAway = ({ socket }: Request) =>
    refuse(isOneTooMany(socket.remoteAddress ?? '') ? 'tooManyRequests' : 'notSignedIn');
  const withActor =
    (work: (actor: Actor, request: Request) => Promise<Answer<object>> | Answer<object>) =>
    async (request: Request, response: Response) => {
      const actor = bearer(request, verify);
      const answer = actor ? await work(actor, request) : turnedAway(request);
      response.status(answer.ok ? 200 : statusOf(answer.refusal.code)).json(answer);
    };
  router.post(
    '/commands/:name',
    withActor((actor, request) => {
      const commandId = idempotencyKey(request);
      if (!commandId) return refuse('malformed', { issues: ['Idempotency-Key: 8 to 64 letters'] });
      return gateway.command(actor, { name: String(request.params.name), commandId, payload: request.body ?? {} });
    }),
  );
  router.get(
    '/queries/:name',
    withActor((actor, request) =>
      gateway.query(actor, { name: String(request.params.name), params: withNumbers(request.query) }),
    ),
  );
  router.get(
    '/views/:name',
    withActor((actor, request): Answer<object> => {
      const name = String(request.params.name);
      if (!isView(name)) return refuse('unknownView', { view: name });
      const audience = audiences(actor, name, textOnly(request.query));
      if (isRefused(audience)) return audience;
      const view = audience.build();
      if (!view) return refuse('unknownTicket');
      const envelope = stamp(audience.key, view);
      return { ok: true, reply: envelope, version: envelope.version };
    }),
  );
  return router;
}

function bearer(request: Request, verify: ApiParts['verify']): Actor | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? verify(token) : undefined;
}

/** A sender that names no key gets one: its command acts once, but a retry of it is another command. Undefined for a key that cannot be one. */
function idempotencyKey(request: Request): string | undefined {
  const key = request.get('idempotency-key') ?? `http-${newId()}`;
  return key.length >= 8 && key.length <= 64 ? key : undefined;
}

function isView(name: string): name is ViewName {
  return VIEW_NAMES.some((view) => view === name);
}

function textOnly(query: Request['query']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/** Names are text, also where they are written in figures: counter 3, number 12. */
const NAMES: ReadonlySet<string> = new Set(['counter', 'queue', 'service', 'number', 'staff', 'ticketId']);

function withNumbers(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      typeof value === 'string' && /^\d{1,15}$/.test(value) && !NAMES.has(key) ? Number(value) : value,
    ]),
  );
}
