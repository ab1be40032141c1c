import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** An identifier of 12 letters (60 bits), easy to read out: no i, l, o, u. */
export function newId(): string {
  return spell(randomBytes(12));
}

/** A word that cannot be guessed: 26 letters (130 bits). */
export function newSecret(): string {
  return spell(randomBytes(26));
}

function spell(bytes: Buffer): string {
  let word = '';
  for (const byte of bytes) word += LETTERS[byte & 31];
  return word;
}
