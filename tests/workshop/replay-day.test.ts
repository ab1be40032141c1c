// The whole replay as a person runs it: a demo hall in a process of its own, its clock an hour a second.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForReading } from '../../db/open.ts';
import { readLog } from '../../workshop/replay/log-rows.ts';
import type { Outcome } from '../../workshop/replay/outcome.ts';
import { run } from '../server/console.ts';
import { newDataDir } from '../server/own-hall.ts';

const ROOT = join(import.meta.dirname, '../..');
const DAY = '2001-05-14';
const LOG = join(import.meta.dirname, 'look-alike-day.csv');
/** Two days of the hall are 48 s; a slow machine may need the second. */
const PATIENCE_MS = 120_000;

const data = newDataDir();
let server: ChildProcess;
let url = '';

beforeAll(async () => {
  const env = { ...process.env, HALL_CLOCK_SPEED: '3600', HALL_DATA_DIR: data.dataDir, HALL_PORT: '0' };
  server = spawn(process.execPath, [join(ROOT, 'server/main.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout as NonNullable<ChildProcess['stdout']> })) {
    url = /^listening on (\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
}, PATIENCE_MS);
afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  data.remove();
});

const replay = (...args: string[]) => run('../workshop/replay/replay.ts', { args: [LOG, ...args] });

test(
  'a day of a service log is played, and the ledger has its counts and waits to the second',
  async () => {
    const json = join(data.dataDir, 'outcome.json');
    const { out, err, code } = await replay(
      '--day',
      DAY,
      '--url',
      url,
      '--data',
      data.dataDir,
      '--json',
      json,
      '--list',
    );
    expect({ err: err.split('\n').length, last: out.trim().split('\n').at(-1), code }, out).toEqual({
      err: 2,
      last: 'equal: yes',
      code: 0,
    });
    const outcome: Outcome = JSON.parse(readFileSync(json, 'utf8'));
    const rows = readLog(readFileSync(LOG, 'utf8'), DAY);
    const { refusals, errors, differences, issued } = outcome;
    expect({ refusals, errors, differences, issued }).toEqual({
      refusals: {},
      errors: [],
      differences: [],
      issued: rows.length,
    });
    for (const { line, kind, field } of outcome.repairs) expect(out).toContain(`line ${line} ${kind}: ${field} `);
    expect(ledgerCounts()).toEqual([countsOf(rows, 'HANG', 'gaveUp'), countsOf(rows, 'AGENT', 'served')]);
  },
  PATIENCE_MS,
);

/** What stands in the hall's own file. */
function ledgerCounts() {
  const file = openForReading(join(data.dataDir, 'demo', 'hall.sqlite'));
  const rows = file
    .prepare('SELECT outcome, count(*) AS count, sum(waited) AS waited FROM ticket GROUP BY outcome ORDER BY outcome')
    .all();
  file.close();
  return rows;
}

function countsOf(rows: ReturnType<typeof readLog>, inLog: string, outcome: string) {
  const those = rows.filter((row) => row.outcome === inLog);
  return { outcome, count: those.length, waited: those.reduce((sum, { waited }) => sum + waited * 1000, 0) };
}

test.each([
  ['a day that the log lacks', ['--day', '2001-05-15'], 'The log has no row of 2001-05-15'],
  ['no day', [], 'One log and one day are played.'],
  ['a token that nobody was given', ['--day', DAY, '--token', 'nobodys'], 'The hall does not know this token.'],
  ['a folder without a hall', ['--day', DAY, '--data', join(ROOT, 'packs')], 'There is no demo hall in'],
])('%s is said in plain words, and nothing is played', async (_, args, words) => {
  const { out, err, code } = await replay('--url', url, ...args);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
});
