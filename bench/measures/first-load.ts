// The scripts that a screen loads before it draws, as the build has them, gzipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, figureOf } from '../figure.ts';

const DIST = join(import.meta.dirname, '../../dist');
const PAGES = {
  kiosk: 'kiosk/index.html',
  greeter: 'greeter-tablet/index.html',
  counter: 'counter-ui/index.html',
  display: 'hall-display/index.html',
} as const;
const LIMIT_KB = 110;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export async function firstLoad(): Promise<readonly Figure[]> {
  const path = join(DIST, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('the screens are not built: npm run build');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return Object.entries(PAGES).map(([screen, page]) => {
    const name = `kB of script for the first load of the ${screen} / ${LIMIT_KB} kB`;
    return figureOf({ name, figure: kilobytes(manifest, page), limit: LIMIT_KB, goal: { atMost: 1 } });
  });
}

function kilobytes(manifest: Manifest, page: string): number {
  const scripts = [...filesOf(manifest, page)].filter((file) => file.endsWith('.js'));
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1000;
}

/** A chunk and all that it imports at once. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}
