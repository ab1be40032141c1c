// Finds the Chromium that the journeys drive, or fetches Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const USUAL_PLACES = {
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Chromium', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const ADVICE = {
  linux: 'Install Chromium with the system’s package manager (Debian: apt-get install chromium fonts-noto-cjk)',
  darwin: 'Install Chromium or Google Chrome into /Applications',
  win32: 'Install Google Chrome, Chromium or Microsoft Edge',
};

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/**
 * The path of a Chromium: CHROMIUM_PATH if set, else one on the PATH, else one in the usual places.
 * @returns {string | undefined} undefined when there is none
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...(USUAL_PLACES[process.platform] ?? [])].find((path) => existsSync(path));
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Ubuntu's package of that name is only a pointer to a snap; Debian's is the browser itself. */
function isDebian() {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=("?)(debian|raspbian)\1$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** How to run a command as root without asking anybody: directly, through sudo, or not at all. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function aptGet(prefix, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installDebians() {
  const prefix = isDebian() ? rootPrefix() : undefined;
  if (!prefix) return;
  console.log('Installing Debian’s chromium and fonts-noto-cjk for the browser tests …');
  aptGet(prefix, ['update']);
  aptGet(prefix, ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

/** Makes sure that there is a Chromium, or throws with what to install. */
export function ensureChromium() {
  if (findChromium()) return;
  if (!process.env.CHROMIUM_PATH) installDebians();
  if (findChromium()) return;
  const named = process.env.CHROMIUM_PATH;
  const reason = named ? `There is no file at CHROMIUM_PATH=${named}.` : 'The browser tests need Chromium.';
  throw new Error(`${reason} ${ADVICE[process.platform] ?? ADVICE.linux}, or set CHROMIUM_PATH to its program file.`);
}
