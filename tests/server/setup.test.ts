import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hallIn } from '../../server/data-folder.ts';
import { verifyPin } from '../../server/people/pin.ts';
import { run } from './console.ts';
import { handClock, newDataDir, opened } from './own-hall.ts';

let data: ReturnType<typeof newDataDir>;
beforeEach(() => {
  data = newDataDir();
});
afterEach(() => data.remove());
const setup = (args: readonly string[], more: { env?: Record<string, string>; input?: string } = {}) =>
  run('setup.ts', { args: [...args, '--data', data.dataDir], ...more });
const LU = ['--number', '601', '--name', '陆 Lu', '--pin', '24680'];

async function manager() {
  const hall = opened(hallIn(data.dataDir, 'real'), handClock());
  const found = {
    staff: hall.writer.hall().staff,
    name: hall.file.people.name('601'),
    facts: hall.file.facts.read(),
    pinIsRight: await verifyPin('24680', hall.file.people.pinHash('601') ?? ''),
  };
  await hall.close();
  return found;
}

test('the real hall is made without a dialogue when all is said on the command line', async () => {
  const { out, err, code } = await setup(LU);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toContain('npm start');
  expect(out).toContain('请（重新）运行');
  expect(out).not.toContain('24680');
  expect(await manager()).toMatchObject({
    staff: { '601': { roles: ['hallManager'], active: true } },
    name: '陆 Lu',
    facts: { kind: 'real', timeZone: 'Asia/Shanghai', hallId: expect.stringMatching(/^real-/) },
    pinIsRight: true,
  });
});

test('what the command line leaves open is asked, and the PIN is not shown', async () => {
  const { out, code } = await setup(['--number', '601'], { input: '陆 Lu\n24680\n' });
  expect(code).toBe(0);
  expect(out).toContain('经理姓名');
  expect(out).not.toContain('工号');
  expect(out).not.toContain('24680');
  expect(await manager()).toMatchObject({ name: '陆 Lu', pinIsRight: true });
});

test('when nobody answers, nothing is made', async () => {
  const { err, code } = await setup(['--number', '601'], { input: 'Lu\n' });
  expect(code).toBe(1);
  expect(err).toContain('number, name and PIN are needed');
  expect(readdirSync(data.dataDir)).toEqual([]);
});

test('a second setup is refused in one line and leaves the hall as it is', async () => {
  await setup(LU);
  const { err, code } = await setup(['--number', '602', '--name', 'Other', '--pin', '99999']);
  expect(code).toBe(1);
  expect(err).toBe(`There is a real hall already: ${hallIn(data.dataDir, 'real').file}\n`);
  expect(Object.keys((await manager()).staff)).toEqual(['601']);
});

test.each([
  [
    'a PIN that is none',
    ['--number', '601', '--name', 'Lu', '--pin', 'abc'],
    "The manager's PIN is four to eight digits.",
  ],
  ['a number that is none', ['--number', 'x', '--name', 'Lu', '--pin', '24680'], 'three to eight digits'],
  ['an unknown option', ['--nubmer', '601'], 'npm run setup'],
])('%s is refused in plain words', async (_, args, words) => {
  const { err, code } = await setup(args);
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
  expect(existsSync(hallIn(data.dataDir, 'real').folder)).toBe(false);
});

test('the zone of the hall is the one that is set, and a wrong one is refused', async () => {
  expect((await setup(LU, { env: { HALL_TZ: 'Mars/Olympus' } })).err).toContain('HALL_TZ=Mars/Olympus');
  await setup(LU, { env: { HALL_TZ: 'Asia/Tokyo' } });
  expect((await manager()).facts).toMatchObject({ timeZone: 'Asia/Tokyo' });
});
