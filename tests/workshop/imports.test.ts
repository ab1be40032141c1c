import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkImports } from '../../workshop/check-imports.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A small house of its own with the given files. */
function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const contract = {
  'contract/words.ts': 'export const words = 1;\nexport type Words = typeof words;\n',
  'kiosk/own.ts': 'export const own = 1;\n',
};

async function faultsOf(files: Record<string, string>): Promise<string> {
  return (await checkImports(house({ ...contract, ...files }))).faults.join('\n');
}

test('a house that keeps to its rooms has no fault, and every file of it was read', async () => {
  const root = house({
    ...contract,
    'kiosk/main.tsx':
      "import type { Words } from '../contract/words.ts';\nexport const a = (w: Words) => <p>{w}</p>;\n",
    'domain/rules.ts': "import { words } from '../contract/words.ts';\nexport const b = words;\n",
  });
  expect(await checkImports(root)).toEqual({ read: 4, faults: [] });
});

test('an empty house is a fault, not a pass', async () => {
  expect((await checkImports(house({ 'kiosk/readme.md': 'nothing' }))).faults).toEqual([
    'no module was read: the parser is missing',
  ]);
});

test.each([
  ['a screen imports another screen', 'hall-display/main.ts', "import '../kiosk/own.ts';", 'hall-display-stays'],
  ['a screen imports the rules', 'kiosk/main.ts', "import '../domain/r.ts';", 'kiosk-stays-in-its-room'],
  ['the rules import the database', 'domain/r.ts', "import '../db/d.ts';", 'domain-stays-in-its-room'],
  ['the rules read a file', 'domain/r.ts', "import 'node:fs';", 'domain-is-pure'],
  ['the contract imports anything of ours', 'contract/c.ts', "import '../domain/r.ts';", 'contract-stays-in-its-room'],
  ['the server imports a screen', 'server/main.ts', "import '../kiosk/own.ts';", 'server-stays-in-its-room'],
  ['the kit imports a screen', 'screen-kit/k.ts', "import '../kiosk/own.ts';", 'screen-kit-stays-in-its-room'],
  ['a screen asks for a test', 'kiosk/main.ts', "import '../tests/t.ts';", 'kiosk-stays-in-its-room'],
])('%s, and it is found', async (_, path, text, rule) => {
  const others = {
    'domain/r.ts': 'export const r = 1;',
    'db/d.ts': 'export const d = 1;',
    'tests/t.ts': 'export const t = 1;',
  };
  expect(await faultsOf({ ...others, [path]: text })).toContain(rule);
});

test('a screen may take types from the contract, and nothing that runs', async () => {
  const file = 'kiosk/main.ts';
  const rule = 'the-contract-reaches-screens-as-types';
  expect(await faultsOf({ [file]: "import type { Words } from '../contract/words.ts';\nexport type A = Words;" })).toBe(
    '',
  );
  expect(
    await faultsOf({ [file]: "import { words } from '../contract/words.ts';\nexport const a = words;" }),
  ).toContain(rule);
});

test('a circle of imports is found', async () => {
  const circle = { 'server/a.ts': "import './b.ts';", 'server/b.ts': "import './a.ts';" };
  expect(await faultsOf(circle)).toContain('no-cycles');
});

test('an import that leads nowhere is found', async () => {
  expect(await faultsOf({ 'server/a.ts': "import './gone.ts';" })).toContain('everything-imported-is-there');
});

test('a library that talks to a device lives in one file of its own room', async () => {
  const library = { 'node_modules/pino/package.json': '{"name":"pino","main":"i.js"}', 'node_modules/pino/i.js': '' };
  const one = { ...library, 'server/log.ts': "import pino from 'pino';\nexport { pino };" };
  expect(await faultsOf(one)).toBe('');
  const types = { ...one, 'server/b.ts': "import type { Logger } from 'pino';\nexport type L = Logger;" };
  expect(await faultsOf(types)).toBe('');
  expect(await faultsOf({ ...one, 'server/b.ts': "import 'pino';" })).toContain('one file wraps it');
  expect(await faultsOf({ ...library, 'db/b.ts': "import 'pino';" })).toContain('which belongs to server/');
});
