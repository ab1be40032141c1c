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

/** Wrong tokens and codes of one address. */
export function failureLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401 && response.statusCode !== 403,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) =>
      void response.status(429).json({ ok: false, refusal: { code: 'tooManyRequests' } }),
  });
}
