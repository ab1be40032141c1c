import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseHall, hallIn } from '../../server/data-folder.ts';
import { createSetupCode, type SetupCode } from '../../server/setup/setup-code.ts';
import { setUpFromLauncher } from '../../server/setup/setup-from-launcher.ts';
import { MANAGER, newDataDir, TELECOM_PACK } from './own-hall.ts';

let data: ReturnType<typeof newDataDir>;
let code: SetupCode;
let setUp: ReturnType<typeof setUpFromLauncher>;
beforeEach(() => {
  data = newDataDir();
  code = createSetupCode();
  setUp = setUpFromLauncher({ code, dataDir: data.dataDir, packFolder: TELECOM_PACK, timeZone: 'Asia/Shanghai' });
});
afterEach(() => data.remove());

test('whoever reads the code on the console makes the real hall', async () => {
  const answer = await setUp({ code: code.code, ...MANAGER });
  expect(answer).toMatchObject({ ok: true, reply: { folder: hallIn(data.dataDir, 'real').folder } });
  expect(chooseHall(data.dataDir).kind).toBe('real');
});

test('a wrong code makes nothing, and after five the right one makes nothing either', async () => {
  const refusal = (setupCode: string) => ({ ok: false, refusal: { code: 'mayNot', data: { setupCode } } });
  for (const _ of [1, 2, 3, 4, 5]) expect(await setUp({ code: 'AAAA-AAAA', ...MANAGER })).toEqual(refusal('wrong'));
  expect(await setUp({ code: code.code, ...MANAGER })).toEqual(refusal('spent'));
  expect(existsSync(hallIn(data.dataDir, 'real').folder)).toBe(false);
});

test('a slip in the form costs no try at the code', async () => {
  for (const _ of [1, 2, 3, 4, 5, 6])
    expect(await setUp({ code: code.code, ...MANAGER, pin: 'abc' })).toEqual({
      ok: false,
      refusal: { code: 'malformed', data: { issues: ['pin'] } },
    });
  expect(await setUp({ code: code.code, ...MANAGER })).toMatchObject({ ok: true });
});

test('the code makes one hall: used again it makes nothing', async () => {
  const answers = await Promise.all([1, 2].map(() => setUp({ code: code.code, ...MANAGER })));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});
