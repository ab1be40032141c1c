// Makes a checkout ready to be used: node workshop/ready.mjs install | build | start | test
// It runs before the real command, in a shell of its own: only the next shell finds the Node that it has installed.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, pinnedNode } from './installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function refuseOldRuntime() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18) || pinnedNode(root) !== process.execPath) return;
  throw new Error(
    `Node ${process.versions.node} is too old here, and none is packaged for ${process.platform}-${process.arch}. Install Node 24.`,
  );
}

const install = (withDev) => {
  ensureInstalled(root, { withDev });
  refuseOldRuntime();
};

const GOALS = {
  install: () => install(true),
  build() {
    install(false);
    ensureBuilt(root);
  },
  start() {
    install(false);
    ensureBuilt(root);
  },
  test() {
    install(true);
    ensureBuilt(root);
    ensureChromium();
  },
};

try {
  const goal = GOALS[process.argv[2]];
  if (!goal) throw new Error(`Say what to make ready: ${Object.keys(GOALS).join(', ')}.`);
  goal();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
