import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHallFile } from '../../db/hall-file.ts';
import { chooseHall, hallIn } from '../../server/data-folder.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { type Founding, foundHall } from '../../server/setup/found-hall.ts';
import { createSetupCode } from '../../server/setup/setup-code.ts';
import { founded, handClock, MANAGER, newDataDir, opened, TELECOM_PACK } from './own-hall.ts';

let data: ReturnType<typeof newDataDir>;
beforeEach(() => {
  data = newDataDir();
});
afterEach(() => data.remove());

const founding = (other: Partial<Founding> = {}): Founding => ({
  ...{ dataDir: data.dataDir, packFolder: TELECOM_PACK, manager: MANAGER, timeZone: 'Asia/Shanghai' },
  ...other,
});

test('a founded hall has its manager and nobody of the demo', async () => {
  const hall = await founded(data.dataDir);
  expect(chooseHall(data.dataDir)).toMatchObject({ kind: 'real', file: hall.file });
  const { writer, close } = opened(hall, handClock());
  expect(writer.hall().staff).toEqual({ '601': { number: '601', roles: ['hallManager'], active: true } });
  expect(writer.hall().tickets).toEqual({});
  await close();
  const pack = loadPack(join(hall.folder, 'pack'));
  expect(pack.ok && pack.pack.staff).toEqual([]);
});

test("the hall's own copy of the pack is the one in force, words and services as they were", async () => {
  const hall = await founded(data.dataDir);
  const [own, given] = [loadPack(join(hall.folder, 'pack')), loadPack(TELECOM_PACK)];
  if (!own.ok || !given.ok) throw new Error('a pack does not load');
  expect({ ...own.pack, staff: [] }).toEqual({ ...given.pack, staff: [] });
  expect(readFileSync(join(hall.folder, 'pack', 'services.yaml'), 'utf8')).toBe(
    readFileSync(join(TELECOM_PACK, 'services.yaml'), 'utf8'),
  );
  const file = openHallFile(hall.file);
  expect(file.facts.read()).toEqual({ hallId: hall.hallId, kind: 'real', timeZone: 'Asia/Shanghai' });
  expect(file.packs.source(own.hash)).toEqual(own.source);
  file.close();
});

test("the manager's PIN is nowhere in the folder", async () => {
  const hall = await founded(data.dataDir);
  for (const name of readdirSync(hall.folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(hall.folder, name);
    if (existsSync(path) && !name.endsWith('pack')) expect(readFileSync(path).includes(MANAGER.pin), name).toBe(false);
  }
});

test('two halls have different ids', async () => {
  const other = newDataDir();
  const [one, two] = [await founded(data.dataDir), await founded(other.dataDir)];
  expect(one.hallId).not.toBe(two.hallId);
  other.remove();
});

test('a second founding is refused and changes nothing', async () => {
  const hall = await founded(data.dataDir);
  const before = readFileSync(hall.file);
  expect(await foundHall(founding())).toEqual({ ok: false, faults: [`There is a real hall already: ${hall.file}`] });
  expect(readFileSync(hall.file).equals(before)).toBe(true);
});

test('of two foundings at once one makes the hall, and it is whole', async () => {
  const results = await Promise.allSettled([foundHall(founding()), foundHall(founding())]);
  const good = results.filter((result) => result.status === 'fulfilled' && result.value.ok);
  expect(good).toHaveLength(1);
  expect(readdirSync(data.dataDir)).toEqual(['hall']);
  await opened(hallIn(data.dataDir, 'real'), handClock()).close();
});

test("what is wrong with the manager's account is said in plain words, and nothing is left behind", async () => {
  const result = await foundHall(founding({ manager: { number: '6', name: ' ', pin: 'secret' } }));
  expect(result).toEqual({
    ok: false,
    faults: [
      "The manager's staff number is three to eight digits.",
      "The manager's name is 1 to 40 characters.",
      "The manager's PIN is four to eight digits.",
    ],
  });
  expect(readdirSync(data.dataDir)).toEqual([]);
});

test('a pack with a fault founds no hall: file, place and what is wrong are said', async () => {
  const packFolder = join(data.dataDir, 'pack');
  cpSync(TELECOM_PACK, packFolder, { recursive: true });
  writeFileSync(join(packFolder, 'counters.yaml'), 'counters: 7\n');
  const result = await foundHall(founding({ packFolder }));
  expect(result.ok ? '' : result.faults.join('\n')).toContain('counters.yaml:1 counters');
  expect(existsSync(hallIn(data.dataDir, 'real').folder)).toBe(false);
});

test('a folder that holds something else is not written into', async () => {
  const { folder } = hallIn(data.dataDir, 'real');
  mkdirSync(folder);
  writeFileSync(join(folder, 'letters.txt'), 'mine');
  const result = await foundHall(founding());
  expect(result.ok ? '' : result.faults.join('\n')).toContain('holds something that is no hall');
  expect(readdirSync(folder)).toEqual(['letters.txt']);
});

test('the code on the console works once, however it is typed', () => {
  const setup = createSetupCode();
  expect(setup.code).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
  expect(setup.use(` ${setup.code.toLowerCase().replace('-', ' ')}`)).toBe('right');
  expect(setup.use(setup.code)).toBe('spent');
});

test('five wrong codes spend the code', () => {
  const setup = createSetupCode();
  for (const _ of [1, 2, 3, 4, 5]) expect(setup.use('AAAA-AAAA')).toBe('wrong');
  expect(setup.use(setup.code)).toBe('spent');
});
