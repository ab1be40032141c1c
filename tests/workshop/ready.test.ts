import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const workshop = join(import.meta.dirname, '..', '..', 'workshop');
/** A module of the workshop as an import names it, on every platform. */
const named = (file: string) => JSON.stringify(pathToFileURL(join(workshop, file)).href);

function ready(goal: string, env: Record<string, string> = {}) {
  const start = performance.now();
  const run = spawnSync(process.execPath, [join(workshop, 'ready.mjs'), goal], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { ...run, took: performance.now() - start };
}

test('a checkout that is ready says nothing and loses no time', () => {
  const { stdout, stderr, status, took } = ready('install');
  expect([stdout, stderr, status]).toEqual(['', '', 0]);
  expect(took).toBeLessThan(2000);
});

test('an unknown goal is named with those that there are', () => {
  const { stderr, status } = ready('everything');
  expect(status).toBe(1);
  expect(stderr).toBe('Say what to make ready: install, build, start, test.\n');
});

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A checkout with a lock file of two packages, and an npm that writes down how it was called. */
function checkout(installed: Record<string, { version: string }>) {
  const root = mkdtempSync(join(tmpdir(), 'ready-'));
  made.push(root);
  const packages = {
    '': {},
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/for-tests': { version: '1.0.0', dev: true },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
  };
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  writeFileSync(join(root, 'npm-cli.js'), "console.log('npm ' + process.argv.slice(2).join(' '));");
  const program = `import { ensureInstalled } from ${named('installed.mjs')};
    ensureInstalled(${JSON.stringify(root)}, { withDev: process.argv[1] === 'dev' });`;
  return (withDev: boolean) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program, withDev ? 'dev' : 'start'], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: join(root, 'npm-cli.js'), npm_node_execpath: process.execPath },
    }).stdout;
}
const needed = { 'node_modules/needed': { version: '1.0.0' } };

test('a hall that was installed without the tests’ packages starts as it is, and tests fetch them', () => {
  const installed = checkout(needed);
  expect(installed(false)).toBe('');
  expect(installed(true)).toContain('npm install --no-save --loglevel=error --include=optional --include=dev');
});

test('a package of another version than the lock file names is installed anew', () => {
  expect(checkout({ 'node_modules/needed': { version: '0.9.0' } })(false)).toContain('npm install');
});

test('a missing package is installed, one for another platform is not missed', () => {
  expect(checkout({})(false)).toContain('npm install');
  expect(checkout(needed)(false)).not.toContain('npm install');
});

test('a browser that is not where it is said to be is reported with what to do', () => {
  const program = `import { ensureChromium, findChromium } from ${named('chromium.mjs')};
    console.log(findChromium());
    try { ensureChromium() } catch (error) { console.log(error.message) }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' },
  });
  expect(stdout).toMatch(/^undefined\nThere is no file at CHROMIUM_PATH=\/nowhere\/chromium\..*set CHROMIUM_PATH/);
});
