// What one simulation leaves for the next: its screens' cookies, and the last day that its own hall has lived.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cookies } from './screens.ts';

export interface Kept {
  readonly cookies: Cookies;
  /** YYYY-MM-DD, of the own hall. */
  lastDay?: string;
}

/** What was kept in the folder; nothing where there is nothing to read. */
export function readKept(dataDir: string): Kept {
  try {
    const { cookies = {}, lastDay } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
    return { cookies, ...(lastDay ? { lastDay } : {}) };
  } catch {
    return { cookies: {} };
  }
}

export function writeKept(dataDir: string, kept: Kept): void {
  const file = fileIn(dataDir);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'screens.json');
}
