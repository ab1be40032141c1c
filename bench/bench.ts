// npm run bench: the speed of the hall as figures, each held against what the machine can do bare. Ends with 1 when one fails.
import '../server/runtime-check.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, PlainFault, readArguments } from '../server/command-line.ts';
import { exitCodeOf, type Figure } from './figure.ts';
import { MEASURES } from './measures.ts';
import { FULL, QUICK } from './sizes.ts';
import { tableOf } from './table.ts';

const NAMES = MEASURES.map(({ name }) => name);
const USAGE = `npm run bench
  --quick      smaller sizes: less than a minute
  --only NAME  one part of it: ${NAMES.join(', ')}
  --json FILE  writes the figures as well: [{name, figure, limit, ratio, goal, holds}]`;

await commandLine(async () => {
  const { values, positionals } = readArguments(USAGE, {
    quick: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
  });
  if (positionals.length > 0 || (values.only && !NAMES.includes(values.only))) throw new PlainFault(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'hall-bench-'));
  const figures: Figure[] = [];
  try {
    for (const measure of MEASURES.filter(({ name }) => !values.only || name === values.only)) {
      const startedAt = performance.now();
      figures.push(...(await measure.run({ sizes: values.quick ? QUICK : FULL, folder })));
      console.error(`${measure.name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.quick) console.log('small sizes: their figures say less than those of a full run');
  console.log(tableOf(figures));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 1)}\n`);
  process.exitCode = exitCodeOf(figures);
});
