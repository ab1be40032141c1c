// What a figure of the bench says, and that it is said truly.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { found } from '../../bench/benched-hall.ts';
import { exitCodeOf, type Figure, figureOf, percentile } from '../../bench/figure.ts';
import { recordRows } from '../../bench/measures/commands.ts';
import { tableOf } from '../../bench/table.ts';
import type { WrittenRow } from '../../bench/written-rows.ts';
import { openForReading } from '../../db/open.ts';
import { hallIn } from '../../server/data-folder.ts';

const BENCH = join(import.meta.dirname, '../../bench');
const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a figure and its limit', () => {
  test('the ratio is the figure divided by its limit, and holds on the right side of the goal', () => {
    const rate = { name: 'rate', figure: 300, limit: 400 };
    expect(figureOf({ ...rate, goal: { atLeast: 0.5 } })).toEqual({ ...rate, ratio: 0.75, goal: '≥ 0.5', holds: true });
    expect(figureOf({ ...rate, goal: { atLeast: 0.8 } }).holds).toBe(false);
    expect(figureOf({ ...rate, goal: { atMost: 0.75 } }).holds).toBe(true);
    expect(figureOf({ ...rate, goal: { atMost: 0.7 } }).holds).toBe(false);
    expect(figureOf(rate)).toMatchObject({ goal: null, holds: true });
  });

  test('the verdict is about the ratio as it was measured, not as it is printed', () => {
    const close = figureOf({ name: 'close', figure: 1.2004, limit: 1, goal: { atMost: 1.2 } });
    expect(close).toMatchObject({ ratio: 1.2, holds: false });
  });

  test('of what must not be there at all, nothing holds and one does not', () => {
    const none = { name: 'behind', limit: 0, goal: { atMost: 0 } } as const;
    expect(figureOf({ ...none, figure: 0 })).toMatchObject({ ratio: 0, holds: true });
    expect(figureOf({ ...none, figure: 1 })).toMatchObject({ ratio: null, holds: false });
  });

  test('a figure that could not be measured never holds', () => {
    expect(figureOf({ name: 'none', figure: Number.NaN, limit: 1, goal: { atMost: 2 } }).holds).toBe(false);
  });

  test('a percentile is one of the values', () => {
    const values = [9, 1, 5, 3, 7, 2, 8, 4, 6, 10];
    expect([0, 50, 90, 99, 100].map((percent) => percentile(values, percent))).toEqual([1, 5, 9, 10, 10]);
    expect(percentile([], 50)).toBeNaN();
  });

  test('the table names every figure and marks the one that fails', () => {
    const figures = [
      figureOf({ name: 'good', figure: 1, limit: 2, goal: { atMost: 1 } }),
      figureOf({ name: 'bad', figure: 3, limit: 2, goal: { atMost: 1 } }),
    ];
    const [head, good, bad] = tableOf(figures).split('\n');
    expect(head).toContain('ratio');
    expect(good).toMatch(/^good .*0\.50.*holds/);
    expect(bad).toMatch(/^bad .*1\.50.*FAILS/);
  });
});

test('one figure that fails is enough for a run to end with 1', () => {
  expect(exitCodeOf([{ holds: true }, { holds: true }])).toBe(0);
  expect(exitCodeOf([{ holds: true }, { holds: false }, { holds: true }])).toBe(1);
});

test('a run writes its figures as JSON and prints them, and its end says whether they hold', () => {
  const json = join(folder, 'figures.json');
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(BENCH, 'bench.ts'), '--only', 'first-load', '--json', json],
    {
      encoding: 'utf8',
    },
  );
  const figures = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>[];
  expect(figures).toHaveLength(4);
  for (const figure of figures)
    expect(Object.keys(figure)).toEqual(['name', 'figure', 'limit', 'ratio', 'goal', 'holds']);
  expect(status).toBe(exitCodeOf(figures as unknown as Figure[]));
  expect(stdout).toContain(String(figures[0]?.name));
});

test('the bare limit writes the same rows as the hall, commit by commit', async () => {
  const benched = await found(join(folder, 'hall'));
  const rowsFile = await recordRows(benched, 10);
  const commits = JSON.parse(readFileSync(rowsFile, 'utf8')) as WrittenRow[][];
  const bare = join(folder, 'bare.sqlite');
  copyFileSync(join(folder, 'hall/before.sqlite'), bare);
  const said = JSON.parse(
    execFileSync(process.execPath, [join(BENCH, 'limits/raw-commits.ts'), bare, rowsFile], { encoding: 'utf8' }),
  );
  const rows = commits.flat();
  const bytes = rows.reduce((sum, { row }) => sum + Buffer.byteLength(JSON.stringify(Object.values(row))), 0);
  expect(said).toMatchObject({ commits: 10, rows: rows.length, bytes });
  const tables = [...new Set(rows.map(({ table }) => table))];
  expect(tables).toEqual(expect.arrayContaining(['ledger_entry', 'reply', 'ticket', 'ticket_interval', 'print_job']));
  const [hall, limit] = [hallIn(benched.dataDir, 'demo').file, bare].map(openForReading);
  for (const table of tables) {
    const all = `SELECT * FROM ${table} ORDER BY 1, 2`;
    expect(limit?.prepare(all).all(), table).toEqual(hall?.prepare(all).all());
  }
  for (const db of [hall, limit]) db?.close();
});
