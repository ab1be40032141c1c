// Programs use the HTTP face with a token of their own. The hall keeps its hash alone.
import { createHash } from 'node:crypto';
import type { HallFile } from '../db/hall-file.ts';
import type { Actor } from '../domain/actor.ts';
import { newSecret } from './hall/ids.ts';

type Program = Extract<Actor, { kind: 'program' }>;

/** Turns a bearer token into the program that holds it; undefined for a token that nobody was given. */
export function tokenVerifier({ tokens }: Pick<HallFile, 'tokens'>): (token: string) => Actor | undefined {
  return (token) => tokens.find(hashOf(token));
}

/** Makes a token; this is the one time that it is told. Another token of the same name ends with it. @param now UTC ms */
export function makeToken({ tokens }: Pick<HallFile, 'tokens'>, program: Omit<Program, 'kind'>, now: number): string {
  const token = newSecret();
  tokens.write({ kind: 'program', ...program }, hashOf(token), now);
  return token;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
