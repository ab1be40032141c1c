import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 2020; eight letters of milliseconds last until 2054. */
const BEGINNING = Date.UTC(2020, 0, 1);
const MOST_AT_ONCE = 32 ** 4;

let lastMs = 0;
let lastOfMs = 0;

/**
 * An identifier of 12 letters, easy to read out: no i, l, o, u. Eight tell the millisecond and four count on from a
 * random place, so that what happens later has the later id: rows are added at the end of every table and index, however
 * many years these hold. A clock set back does not count.
 */
export function newId(): string {
  const now = Date.now();
  const goesOn = now <= lastMs && lastOfMs + 1 < MOST_AT_ONCE;
  lastOfMs = goesOn ? lastOfMs + 1 : randomInt(MOST_AT_ONCE / 2);
  if (!goesOn) lastMs = Math.max(now, lastMs + 1);
  return inLetters(lastMs - BEGINNING, 8) + inLetters(lastOfMs, 4);
}

/** A word that cannot be guessed: 26 letters (130 bits). */
export function newSecret(): string {
  let word = '';
  for (const byte of randomBytes(26)) word += LETTERS[byte & 31];
  return word;
}

function inLetters(number: number, length: number): string {
  let [word, rest] = ['', number];
  for (; word.length < length; rest = Math.floor(rest / 32)) word = `${LETTERS[rest % 32]}${word}`;
  return word;
}
