// Whoever reads the server's console may make the real hall from the launcher.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters that cannot be taken for another or for a figure. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const TRIES = 5;

export interface SetupCode {
  /** For the console: eight letters in two groups. */
  readonly code: string;
  /** `right` spends it; it works once, and not at all after five wrong ones (`spent`): then the server has to be started again. */
  readonly use: (entered: string) => 'right' | 'wrong' | 'spent';
}

export function createSetupCode(): SetupCode {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  let triesLeft = TRIES;
  return {
    code: `${letters.slice(0, 4)}-${letters.slice(4)}`,
    use(entered) {
      if (triesLeft <= 0) return 'spent';
      triesLeft -= 1;
      if (!isSame(plain(entered), letters)) return 'wrong';
      triesLeft = 0;
      return 'right';
    },
  };
}

function plain(entered: string): string {
  return entered.toUpperCase().replace(/[\s-]/g, '');
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}
