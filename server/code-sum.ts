import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS = ['contract', 'domain', join('server', 'packs')] as const;
let sum: string | undefined;

/** A sum of the code that decides what a hall remembers and what a pack is. What other code has made is made anew. */
export function codeSum(): string {
  sum ??= sumOf(join(import.meta.dirname, '..'));
  return sum;
}

function sumOf(root: string): string {
  const hash = createHash('sha256');
  for (const room of ROOMS)
    for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, room, name)));
  return hash.digest('hex');
}
