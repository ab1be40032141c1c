import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';

/** Strict headers: only our own scripts, styles and pictures, in no foreign frame. The hall's own CA is no reason for HSTS. */
export function securityHeaders(): RequestHandler {
  return helmet({
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'font-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
  });
}

/** Requests of one address: far above what a hall's screens and programs do, far below a flood. */
export function requestLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) =>
      void response.status(429).json({ ok: false, refusal: { code: 'tooManyRequests' } }),
  });
}

/** Counts wrong tokens by address; true when one more is too many within a minute. Good tokens of the same address go on working. */
export function wrongTokenLimit(perMinute: number, now = () => performance.now()): (address: string) => boolean {
  const wrong = new Map<string, number>();
  let endsAt = 0;
  return (address) => {
    if (now() >= endsAt) {
      wrong.clear();
      endsAt = now() + 60_000;
    }
    const count = (wrong.get(address) ?? 0) + 1;
    wrong.set(address, count);
    return count > perMinute;
  };
}
