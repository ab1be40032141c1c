import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFaults, type LocatedFault, loadPack } from '../../server/packs/load-pack.ts';
import { telecomSource } from './telecom-source.ts';

describe('a pack folder that is damaged', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    for (const [file, text] of Object.entries(telecomSource())) writeFileSync(join(folder, file), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function faultsIn(where: string): readonly LocatedFault[] {
    const loaded = loadPack(where);
    return loaded.ok ? [] : loaded.faults;
  }
  const faultsNow = () => faultsIn(folder);
  const told = () => describeFaults(faultsNow());

  test('loads while it is whole, whatever else lies beside it', () => {
    writeFileSync(join(folder, 'notes.txt'), 'call the electrician');
    expect(faultsNow()).toEqual([]);
  });

  test('is not there at all', () => {
    expect(describeFaults(faultsIn(join(folder, 'nowhere')))).toContain('there is no such pack folder');
  });

  test('lacks a file', () => {
    rmSync(join(folder, 'queues.yaml'));
    expect(told()).toBe('queues.yaml:1: the file is missing');
  });

  test('lacks a file and has a fault in another', () => {
    rmSync(join(folder, 'queues.yaml'));
    writeFileSync(join(folder, 'slips.yaml'), '');
    expect(told().split('\n')).toEqual(['queues.yaml:1: the file is missing', 'slips.yaml:1: the file is empty']);
  });

  test('has a folder where a file should be', () => {
    rmSync(join(folder, 'queues.yaml'));
    mkdirSync(join(folder, 'queues.yaml'));
    expect(told()).toBe('queues.yaml:1: this is not a file');
  });

  test('has a file of 50 MB', () => {
    writeFileSync(join(folder, 'services.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    expect(told()).toBe('services.yaml:1: the file is too large: 50.0 MB, at most 1 MB');
  });

  test('has a file in another encoding', () => {
    writeFileSync(join(folder, 'slips.yaml'), Buffer.from([0xc7, 0xeb, 0xc1, 0xf4, 0xd2, 0xe2]));
    expect(told()).toBe('slips.yaml:1: the file is not UTF-8 text');
  });

  test.each([
    ['bytes of nothing', '\0\0\0\0'],
    ['lists in lists without end', '['.repeat(20_000)],
    ['maps in maps without end', '{a: '.repeat(20_000)],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, at) => {
          const from = 'abcdefg'[at];
          return `${name}: &${name} [${Array(9).fill(`*${from}`).join(',')}]`;
        })
        .join('\n')}\n`,
    ],
    ['a key for every grain of sand', Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['an alias to nothing', 'ticketFoot: *nobody\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a bare word', 'hello\n'],
    ['a list where names are wanted', '- 1\n- 2\n'],
    ['a key that is a list', '? [1, 2]\n: 3\n'],
    ['the name of a prototype', '__proto__: { a: 1 }\n'],
    ['a tag of another language', 'a: !!python/object:os.system {}\n'],
  ])('has a file of %s, and says so without breaking', (_what, text) => {
    writeFileSync(join(folder, 'slips.yaml'), text);
    const faults = faultsNow();
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults)
      expect(fault).toMatchObject({ file: 'slips.yaml', message: expect.stringMatching(/\w/) });
  });

  test('reads the byte order mark and line ends that Windows editors write', () => {
    const text = `\uFEFF${telecomSource()['slips.yaml']}`.replaceAll('\n', '\r\n');
    writeFileSync(join(folder, 'slips.yaml'), text);
    expect(faultsNow()).toEqual([]);
  });
});
