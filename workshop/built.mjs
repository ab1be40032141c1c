// Builds the screens when their sources have changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './installed.mjs';

/** Everything that goes into dist. */
const SOURCES = [
  'contract',
  'screen-kit',
  'kiosk',
  'greeter-tablet',
  'counter-ui',
  'hall-display',
  'manager-board',
  'phone-ticket',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** All files below a path in a fixed order, as paths relative to the root. */
function filesBelow(root, path) {
  if (!existsSync(join(root, path))) return [];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

const isFolder = (path) => !path.includes('.');

/** One fingerprint of names and contents, so that a touched but unchanged file costs nothing. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((path) => (isFolder(path) ? filesBelow(root, path) : [path]));
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function builtFrom(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
}

/**
 * Builds dist when it is missing or was built from other sources.
 * @param {string} root the repository's folder
 */
export function ensureBuilt(root) {
  const stamp = join(root, 'dist', '.built-from');
  const now = fingerprint(root);
  if (builtFrom(stamp) === now) return;
  console.log('Building the screens …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // A NODE_ENV of the caller's would bring React's development build into the screens.
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = [vite, 'build', '--logLevel', 'warn'];
  const done = spawnSync(pinnedNode(root), build, { cwd: root, env, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('The screens could not be built; the reason stands above.');
  writeFileSync(stamp, now);
}
