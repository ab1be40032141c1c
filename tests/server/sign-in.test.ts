import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../contract/wire.ts';
import { hallIn } from '../../server/data-folder.ts';
import { hashPin, verifyPin } from '../../server/people/pin.ts';
import { createSignIn, hashPins, type SignIn } from '../../server/people/sign-in.ts';
import { founded, handClock, newDataDir, opened } from './own-hall.ts';

const COUNTER_3: Place = { screen: 'counter', at: '3' };
const MINUTE = 60_000;

/** A hall with two clerks; each test works on a copy. */
let staffed: ReturnType<typeof newDataDir>;
let data: ReturnType<typeof newDataDir>;
let clock: ReturnType<typeof handClock>;
let hall: ReturnType<typeof opened>;
let signIn: SignIn;
beforeAll(async () => {
  staffed = newDataDir();
  const { addStaff, close } = opened(await founded(staffed.dataDir), handClock());
  await addStaff('201', ['clerk'], '4711');
  await addStaff('202', ['clerk'], '8822');
  await close();
});
afterAll(() => staffed.remove());
beforeEach(() => {
  data = newDataDir();
  cpSync(staffed.dataDir, data.dataDir, { recursive: true });
  clock = handClock();
  hall = opened(hallIn(data.dataDir, 'real'), clock);
  signIn = createSignIn({ ...hall, clock });
});
afterEach(async () => {
  await hall.close();
  data.remove();
});

const enter = (staff: string, pin: string, other: { place?: Place; device?: string } = {}) =>
  signIn({ staff, pin, place: COUNTER_3, device: 'dev3', ...other });
async function codeOf(answer: ReturnType<SignIn>): Promise<string> {
  const settled = await answer;
  return settled.ok ? 'ok' : settled.refusal.code;
}
async function wrongly(times: number, staff = '201', device = 'dev3'): Promise<void> {
  for (let time = 0; time < times; time += 1) await enter(staff, '0000', { device });
}

test('a PIN fits its own hash alone, and the same PIN has another hash each time', async () => {
  const [one, two] = await Promise.all([hashPin('4711'), hashPin('4711')]);
  expect(one).toMatch(/^scrypt\$15\$8\$1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPin('4711', one)).toBe(true);
  expect(await verifyPin('4712', one)).toBe(false);
  expect(await verifyPin('4711', 'not a hash')).toBe(false);
});

test('a hash made at another cost still fits: its cost stands in it', async () => {
  expect(await verifyPin('x', 'scrypt$10$8$1$c2FsdA==$ZEINCIIGxlvEK156+2QaDl6z/m0neUXGZijb8K5eGTQ=')).toBe(true);
});

test('who enters the right PIN is at the post', async () => {
  expect(await enter('201', '4711')).toMatchObject({ ok: true, reply: {} });
  expect(hall.writer.hall().posts['counter 3']).toMatchObject({ staff: '201', device: 'dev3' });
});

test('a wrong PIN is refused with the tries that are left', async () => {
  expect(await enter('201', '0000')).toEqual({ ok: false, refusal: { code: 'wrongPin', data: { left: 4 } } });
  expect(hall.writer.hall().posts).toEqual({});
});

test('an unknown number gets the same refusals as a wrong PIN, one after the other', async () => {
  const known = [];
  const unknown = [];
  for (let time = 0; time < 6; time += 1) {
    known.push(await enter('201', '0000', { device: 'a' }));
    unknown.push(await enter('999', '0000', { device: 'b' }));
  }
  expect(unknown).toEqual(known);
});

test('an unknown number is answered as late as a wrong PIN', async () => {
  const timed = async (staff: string) => {
    const begun = performance.now();
    await enter(staff, '0000');
    return performance.now() - begun;
  };
  const known = Math.min(await timed('201'), await timed('201'), await timed('201'));
  const unknown = Math.min(await timed('999'), await timed('999'), await timed('999'));
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

test('somebody who no longer works here gets the refusal of a wrong PIN, with the right one too', async () => {
  const leaves = { name: 'changeStaff', payload: { number: '201', active: false } } as const;
  await hall.writer.submit({ command: leaves, actor: { kind: 'hall' } });
  expect(await codeOf(enter('201', '4711'))).toBe('wrongPin');
});

test('five wrong PINs lock the number for five minutes, the right PIN included', async () => {
  await wrongly(4);
  const fifth = await enter('201', '0000');
  const until = clock.now() + 5 * MINUTE;
  expect(fifth).toEqual({ ok: false, refusal: { code: 'signInLocked', data: { until, minutes: 5 } } });
  clock.pass(4 * MINUTE);
  expect(await enter('201', '4711')).toMatchObject({ refusal: { code: 'signInLocked', data: { until, minutes: 1 } } });
  clock.pass(MINUTE);
  expect(await codeOf(enter('201', '4711'))).toBe('ok');
});

test('the lock is the number’s: another device does not get round it, another person is not held up', async () => {
  await wrongly(5);
  expect(await codeOf(enter('201', '4711', { device: 'dev4' }))).toBe('signInLocked');
  expect(await codeOf(enter('202', '8822'))).toBe('ok');
});

test('the right PIN makes a new start', async () => {
  await wrongly(4);
  expect(await codeOf(enter('201', '4711'))).toBe('ok');
  expect(await enter('201', '0000')).toMatchObject({ refusal: { code: 'wrongPin', data: { left: 4 } } });
});

test('a new PIN given by the manager opens a locked number at once', async () => {
  await wrongly(5);
  const command = await hashPins({ name: 'changeStaff', payload: { number: '201', pin: '9999' } });
  await hall.writer.submit({ command, actor: { kind: 'hall' } });
  expect(await codeOf(enter('201', '9999'))).toBe('ok');
});

test('guesses at the same moment do not get past the lock', async () => {
  const codes = await Promise.all(
    Array.from({ length: 12 }, (_, device) => codeOf(enter('201', '0000', { device: `dev${device}` }))),
  );
  expect(codes.filter((code) => code === 'signInLocked').length).toBeGreaterThanOrEqual(7);
  expect(await codeOf(enter('201', '4711'))).toBe('signInLocked');
});

test('a screen that sends the next try before the answer is refused', async () => {
  const both = await Promise.all([codeOf(enter('201', '4711')), codeOf(enter('202', '8822'))]);
  expect(both).toEqual(['ok', 'tooManyRequests']);
});

test('a screen at which many numbers are tried out is locked, and signing in between does not help', async () => {
  for (const staff of ['991', '992', '993', '994', '995']) await wrongly(2, staff, 'evil');
  expect(await codeOf(enter('202', '8822', { device: 'evil' }))).toBe('ok');
  for (const staff of ['996', '997']) await wrongly(2, staff, 'evil');
  await wrongly(1, '998', 'evil');
  expect(await codeOf(enter('202', '8822', { device: 'evil' }))).toBe('signInLocked');
  expect(await codeOf(enter('201', '4711', { device: 'dev4', place: { screen: 'counter', at: '4' } }))).toBe('ok');
});

test('a clock set back holds nobody for longer', async () => {
  await wrongly(5);
  clock.pass(-60 * MINUTE);
  expect(await codeOf(enter('201', '4711'))).toBe('ok');
});

test('a post that is taken stays taken, whatever the PIN', async () => {
  await enter('201', '4711');
  expect(await enter('202', '8822', { device: 'dev9' })).toMatchObject({
    refusal: { code: 'postTaken', data: { staff: '201' } },
  });
});

test('a PIN reaches the writer only as its hash, and is found in no file', async () => {
  const command = await hashPins({
    name: 'addStaff',
    payload: { number: '203', name: 'Staff', roles: ['clerk'], pin: '73519264' },
  });
  expect(command.payload).not.toHaveProperty('pin');
  const answer = await hall.writer.submit({ command, actor: { kind: 'hall' }, commandId: 'command-1' });
  expect(JSON.stringify(answer)).not.toContain('73519264');
  expect(await codeOf(enter('203', '73519264'))).toBe('ok');
  expect(hall.faults).toEqual([]);
  const { folder } = hallIn(data.dataDir, 'real');
  const files = readdirSync(folder).filter((name) => name.startsWith('hall.sqlite'));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) expect(readFileSync(join(folder, name)).includes('73519264'), name).toBe(false);
});

test('commands without a PIN are left as they are', async () => {
  const command = { name: 'callNext', payload: {} } as const;
  expect(await hashPins(command)).toBe(command);
  const change = { name: 'changeStaff', payload: { number: '201', active: true } } as const;
  expect(await hashPins(change)).toBe(change);
});
