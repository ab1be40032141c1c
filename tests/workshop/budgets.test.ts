import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const dist = join(import.meta.dirname, '..', '..', 'dist');

interface Chunk {
  file: string;
  imports?: string[];
  isEntry?: boolean;
}
let manifest: Record<string, Chunk>;

beforeAll(() => {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error('The screens are not built: npm run build');
  manifest = JSON.parse(readFileSync(path, 'utf8'));
});

/** The scripts that a page loads before it draws: its own and all that they import at once. */
function firstLoad(page: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[page];
  if (!chunk) throw new Error(`${page} is not in the build`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) firstLoad(next, seen);
  return seen;
}

const zipped = (files: Iterable<string>) =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(join(dist, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);

const KILO = 1000;

test.each([
  ['kiosk/index.html', 110],
  ['greeter-tablet/index.html', 110],
  ['counter-ui/index.html', 110],
  ['counter-ui/customer.html', 110],
  ['hall-display/index.html', 110],
  ['manager-board/index.html', 110],
  ['manager-board/printers.html', 110],
  ['manager-board/launcher.html', 110],
  ['phone-ticket/index.html', 25],
])('%s draws after at most %i kB of script', (page, budget) => {
  const bytes = zipped(firstLoad(page));
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(budget * KILO);
});

test('every page of the build has a budget of its own', () => {
  const pages = Object.keys(manifest).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(9);
});

test('the schemas of the contract stay on the server', () => {
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
  const withZod = scripts.filter((file) => readFileSync(join(dist, 'assets', file), 'utf8').includes('ZodError'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(withZod).toEqual([]);
});

test('no page carries a script or a font inside itself, so that the strictest content policy holds', () => {
  const pages = Object.keys(manifest).filter((name) => name.endsWith('.html'));
  const inline = pages.filter((page) => /<script(?![^>]*\ssrc=)|\son\w+=/.test(readFileSync(join(dist, page), 'utf8')));
  expect(inline).toEqual([]);
  const styles = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'));
  expect(styles.filter((file) => readFileSync(join(dist, 'assets', file), 'utf8').includes('data:font'))).toEqual([]);
});
