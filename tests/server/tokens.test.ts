import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallClock } from '../../server/hall/clock.ts';
import { tokenVerifier } from '../../server/tokens.ts';
import { run } from './console.ts';
import { founded, newDataDir, opened } from './own-hall.ts';

let data: ReturnType<typeof newDataDir>;
let hall: ReturnType<typeof opened>;
beforeAll(async () => {
  data = newDataDir();
  hall = opened(await founded(data.dataDir), wallClock);
});
afterAll(async () => {
  await hall.close();
  data.remove();
});
const make = (...args: string[]) => run('make-token.ts', { args: [...args, '--data', data.dataDir] });

test('a token made while the server runs is good at once, and bound to its role and counter', async () => {
  const { out, err, code } = await make('--role', 'clerk', '--name', 'billing', '--counter', '3');
  expect(code).toBe(0);
  expect(out).toMatch(/^[0-9a-z]{26}\n$/);
  expect(err).toContain('shown this once');
  const program = { kind: 'program', name: 'billing', role: 'clerk', counter: '3' };
  const verify = tokenVerifier(hall.file);
  expect(verify(out.trim())).toEqual(program);
});

test('the hall keeps only the hash of a token', async () => {
  const { out } = await make('--role', 'integrator', '--name', 'mirror');
  const rows = hall.file.db.prepare('SELECT * FROM token').all();
  expect(JSON.stringify(rows)).toContain('mirror');
  expect(JSON.stringify(rows)).not.toContain(out.trim());
});

test('a second token of one name ends the first', async () => {
  const first = (await make('--role', 'integrator', '--name', 'log')).out.trim();
  const second = (await make('--role', 'integrator', '--name', 'log')).out.trim();
  const verify = tokenVerifier(hall.file);
  expect(verify(first)).toBeUndefined();
  expect(verify(second)).toEqual({ kind: 'program', name: 'log', role: 'integrator' });
});

test('what nobody was given opens nothing', () => {
  const verify = tokenVerifier(hall.file);
  for (const token of ['', 'wrong', '0123456789abcdefghjkmnpqrs']) expect(verify(token)).toBeUndefined();
});

test.each([
  ['an unknown role', ['--role', 'clark', '--name', 'a'], 'There is no role "clark"; did you mean "clerk"?'],
  ['an unknown counter', ['--role', 'clerk', '--name', 'a', '--counter', '77'], 'There is no counter "77"'],
  ['a name with blanks', ['--role', 'clerk', '--name', 'a b'], 'The name "a b" will not do'],
  ['no name', ['--role', 'clerk'], 'A token has a role and a name.'],
  ['an unknown option', ['--roll', 'clerk'], 'npm run token -- --role'],
])('%s is refused in plain words, and no token is made', async (_, args, words) => {
  const before = hall.file.db.prepare('SELECT count(*) AS count FROM token').get();
  const { out, err, code } = await make(...args);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
  expect(hall.file.db.prepare('SELECT count(*) AS count FROM token').get()).toEqual(before);
});

test('where no hall has been opened there is nothing to make a token for, and none is founded by the way', async () => {
  const empty = newDataDir();
  const { err, code } = await run('make-token.ts', {
    args: ['--role', 'clerk', '--name', 'a'],
    env: { HALL_DATA_DIR: empty.dataDir },
  });
  expect(code).toBe(1);
  expect(err).toContain(`There is no hall in ${empty.dataDir} yet.`);
  empty.remove();
});
