import { createHash } from 'node:crypto';
import type { HallFile } from '../db/hall-file.ts';
import type { Actor } from '../domain/actor.ts';

/** Turns a bearer token into the program that holds it. */
export function tokenVerifier({ tokens }: Pick<HallFile, 'tokens'>): (token: string) => Actor | undefined {
  return (token) => tokens.find(hashToken(token));
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
