// Makes node_modules what package-lock.json says, with npm alone: no shell, any platform, any Node from 18 on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A package that may lawfully be absent: one for another platform, or one that only developers need. */
const mayBeAbsent = (entry, withDev) => entry.optional || entry.devOptional || entry.link || (entry.dev && !withDev);

/**
 * What npm last installed, by its own record. npm writes it when it has finished, so that an interrupted
 * installation leaves none.
 */
function isInstalled(root, withDev) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const lock = readJson(join(root, 'package-lock.json'));
  const there = readJson(record).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === entry.version : mayBeAbsent(entry, withDev);
  });
}

/** npm's own program file: named by npm itself when it runs a script, otherwise beside the running Node. */
function npmProgram() {
  const named = process.env.npm_execpath;
  if (named && /npm-cli\.js$/.test(named)) return named;
  const home = dirname(process.execPath);
  const places = [join(home, 'node_modules'), join(home, '..', 'lib', 'node_modules'), '/usr/share/nodejs'];
  const found = places.map((place) => join(place, 'npm', 'bin', 'npm-cli.js')).find((path) => existsSync(path));
  if (!found) throw new Error('npm was not found. Start this through npm: npm start, npm test.');
  return found;
}

/** Not `npm ci`: it would first throw away what runs at this moment, on Windows an error. The lock file stays as it is. */
const npmArguments = (withDev) => [
  'install',
  '--no-save',
  '--loglevel=error',
  '--include=optional',
  ...(withDev ? ['--include=dev'] : []),
];

/**
 * Installs when something that the lock file names is missing or of another version.
 * @param {string} root the repository's folder
 * @param {{ withDev: boolean }} options whether the developers' packages are needed too, whatever NODE_ENV says
 */
export function ensureInstalled(root, { withDev }) {
  if (isInstalled(root, withDev)) return;
  console.log('Installing what package-lock.json names …');
  const node = process.env.npm_node_execpath ?? process.execPath;
  const done = spawnSync(node, [npmProgram(), ...npmArguments(withDev)], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('npm could not install the packages; its reason stands above.');
}

/**
 * The Node that the lock file pins for this machine, if there is one; otherwise the running one.
 * @param {string} root the repository's folder
 */
export function pinnedNode(root) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  const found = names.map((name) => join(root, 'node_modules', name, 'bin', file)).find((path) => existsSync(path));
  return found ?? process.execPath;
}
