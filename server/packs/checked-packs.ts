// A pack that has been read and checked once is kept beside the compiled modules: the same texts, checked by the same code,
// are the same pack. Whatever is wrong with what was kept, the texts are checked anew.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../contract/pack.ts';
import { codeSum } from '../code-sum.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'hall', 'packs');
/** Packs and code change; what was kept for others goes. */
const MOST_KEPT = 20;

interface Checked {
  readonly pack: Pack;
  readonly hash: string;
}

/** The pack that these texts were when they were checked last; undefined when they have not been. */
export function checkedBefore(source: Readonly<Record<string, string>>): Checked | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(source), 'utf8')) as Checked;
  } catch {
    return undefined;
  }
}

export function keepChecked(source: Readonly<Record<string, string>>, { pack, hash }: Checked): void {
  const file = fileOf(source);
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ pack, hash }));
    renameSync(`${file}.${process.pid}`, file);
    forgetOldest();
  } catch {
    // a folder that cannot be written costs the next start half a second
  }
}

function forgetOldest(): void {
  const files = readdirSync(FOLDER).map((name) => ({
    path: join(FOLDER, name),
    at: statSync(join(FOLDER, name)).mtimeMs,
  }));
  for (const { path } of files.sort((one, other) => other.at - one.at).slice(MOST_KEPT)) rmSync(path, { force: true });
}

function fileOf(source: Readonly<Record<string, string>>): string {
  const sum = createHash('sha256').update(codeSum()).update(JSON.stringify(source));
  return join(FOLDER, `${sum.digest('hex')}.json`);
}
