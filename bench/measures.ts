import type { Figure } from './figure.ts';
import { boot } from './measures/boot.ts';
import { broadcast } from './measures/broadcast.ts';
import { commands } from './measures/commands.ts';
import { disk } from './measures/disk.ts';
import { faces } from './measures/faces.ts';
import { firstLoad } from './measures/first-load.ts';
import { growth } from './measures/growth.ts';

import { kioskReady } from './measures/kiosk-ready.ts';
import { manyScreens } from './measures/many-screens.ts';
import { memory } from './measures/memory.ts';
import { report } from './measures/report.ts';
import type { Run } from './run.ts';

export interface Measure {
  readonly name: string;
  readonly run: (run: Run) => Promise<readonly Figure[]>;
}

export const MEASURES: readonly Measure[] = [
  { name: 'commands', run: commands },
  { name: 'faces', run: faces },
  { name: 'broadcast', run: broadcast },
  { name: 'many-screens', run: manyScreens },
  { name: 'growth', run: growth },
  { name: 'boot', run: boot },
  { name: 'report', run: report },
  { name: 'disk', run: disk },
  { name: 'memory', run: memory },
  { name: 'first-load', run: firstLoad },
  { name: 'kiosk-ready', run: kioskReady },
];
