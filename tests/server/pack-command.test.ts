import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync(join(ROOT, 'packs/telecom-hall'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/pack.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, out: stdout, fault: stderr };
}

test('a pack in order is said to be so, by one of its files as by its folder', () => {
  expect(run('check', join(folder, 'queues.yaml'))).toMatchObject({
    status: 0,
    out: expect.stringContaining('is in order: 30 services'),
  });
});

test('a fault is named with file, line and the mend, and the command fails', () => {
  const file = join(folder, 'services.yaml');
  const right = readFileSync(file, 'utf8');
  const at = right.split('\n').findIndex((line) => line.includes('queue: general')) + 1;
  writeFileSync(file, right.replace('queue: general', 'queue: generel'));
  const { status, fault } = run('check', folder);
  writeFileSync(file, right);
  expect(status).toBe(1);
  expect(fault).toContain(`services.yaml:${at} `);
  expect(fault).toContain('general');
});
