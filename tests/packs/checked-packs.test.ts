import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkedBefore } from '../../server/packs/checked-packs.ts';
import { loadPack, packFromSource } from '../../server/packs/load-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
cpSync(join(import.meta.dirname, '../../packs/telecom-hall'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test('a pack that was checked once is the same pack when it is loaded again', () => {
  const first = loadPack(folder);
  if (!first.ok) throw new Error('the telecom pack does not load');
  expect(checkedBefore(first.source)).toEqual({ pack: first.pack, hash: first.hash });
  expect(loadPack(folder)).toEqual(first);
  expect(packFromSource(first.source)).toEqual(first);
});

test('a text that has changed is checked anew, and its fault is told', () => {
  expect(loadPack(folder).ok).toBe(true);
  const file = join(folder, 'queues.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('queues:', 'queue:'));
  expect(loadPack(folder)).toMatchObject({ ok: false });
});
