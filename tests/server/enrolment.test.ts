import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseSetCookie } from 'cookie';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../contract/wire.ts';
import { deviceCookie, tokenIn } from '../../server/devices/device-cookie.ts';
import { type Applicant, createEnrolment, type Enrolled } from '../../server/devices/enrolment.ts';
import { isOnThisMachine, mayEnrol } from '../../server/devices/this-machine.ts';
import { founded, handClock, newDataDir, opened } from './own-hall.ts';

const DOOR: Place = { screen: 'greeter', at: '1' };
const HOUR = 3_600_000;

let data: ReturnType<typeof newDataDir>;
let hall: ReturnType<typeof opened>;
beforeAll(async () => {
  data = newDataDir();
  hall = opened(await founded(data.dataDir), handClock());
});
afterAll(async () => {
  await hall.close();
  data.remove();
});
let now = 0;
let enrolment: ReturnType<typeof createEnrolment>;
beforeEach(() => {
  now += 1000 * HOUR; // screens of the test before have been forgotten
  enrolment = createEnrolment({ file: hall.file, hall: hall.writer.hall });
});
afterEach(() => enrolment.forgetOld(now + 500 * HOUR));

const enrol = (other: Partial<Applicant> = {}) => enrolment.enrol({ place: DOOR, isLocal: false, now, ...other });
function admitted(enrolled: Enrolled): Extract<Enrolled, { ok: true }> {
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  return enrolled;
}
const codeOf = (enrolled: Enrolled) => (enrolled.ok ? 'ok' : enrolled.refusal.code);
const sentBack = (place: Place, token: string) => deviceCookie({ place, token, secure: true }).split(';')[0] as string;

test('a screen on the machine itself works at once', () => {
  const { device, token } = admitted(enrol({ isLocal: true }));
  expect(device).toMatchObject({ place: DOOR, state: 'approved' });
  expect(device).not.toHaveProperty('pairingCode');
  expect(enrolment.identify({ cookieHeader: sentBack(DOOR, token), place: DOOR })).toEqual(device);
});

test('a screen from the network waits with six digits until a manager has approved them', async () => {
  const { device, token } = admitted(enrol());
  expect(device).toMatchObject({ state: 'waiting', pairingCode: expect.stringMatching(/^\d{6}$/) });
  const command = {
    name: 'approveDevice',
    payload: { pairingCode: device.pairingCode ?? '', name: 'Tablet at the door' },
  } as const;
  await hall.writer.submit({ command, actor: { kind: 'hall' } });
  const after = enrolment.identify({ cookieHeader: sentBack(DOOR, token), place: DOOR });
  expect(after).toMatchObject({ deviceId: device.deviceId, state: 'approved', name: 'Tablet at the door' });
  expect(after).not.toHaveProperty('pairingCode');
});

test('no two waiting screens show the same code', () => {
  const codes = Array.from({ length: 20 }, () => admitted(enrol()).device.pairingCode);
  expect(new Set(codes).size).toBe(20);
});

test('a token is good at its own place alone, and the hall keeps only its hash', () => {
  const { device, token } = admitted(enrol({ isLocal: true }));
  const elsewhere: Place = { screen: 'greeter', at: '2' };
  expect(enrolment.identify({ cookieHeader: sentBack(elsewhere, token), place: elsewhere })).toBeUndefined();
  expect(enrolment.identify({ cookieHeader: sentBack(DOOR, token), place: elsewhere })).toBeUndefined();
  const row = hall.file.db.prepare('SELECT * FROM device WHERE device_id = ?').get(device.deviceId);
  expect(JSON.stringify(row)).not.toContain(token);
});

test('one browser can be several screens', () => {
  const places: Place[] = [DOOR, { screen: 'display', at: '1' }, { screen: 'counter', at: '3' }];
  const made = places.map((place) => ({ place, ...admitted(enrol({ place, isLocal: true })) }));
  const cookieHeader = made.map(({ place, token }) => sentBack(place, token)).join('; ');
  for (const { place, device } of made) expect(enrolment.identify({ cookieHeader, place })).toEqual(device);
});

test('a browser without a cookie, or with one that nobody gave, is no device', () => {
  expect(enrolment.identify({ cookieHeader: undefined, place: DOOR })).toBeUndefined();
  expect(enrolment.identify({ cookieHeader: sentBack(DOOR, 'made-up'), place: DOOR })).toBeUndefined();
  expect(enrolment.identify({ cookieHeader: 'hall-greeter-1=; x=%%%', place: DOOR })).toBeUndefined();
});

test('a device that a manager has revoked is one no more', async () => {
  const { device, token } = admitted(enrol({ isLocal: true }));
  const command = { name: 'revokeDevice', payload: { deviceId: device.deviceId } } as const;
  await hall.writer.submit({ command, actor: { kind: 'hall' } });
  expect(enrolment.identify({ cookieHeader: sentBack(DOOR, token), place: DOOR })).toBeUndefined();
});

test.each([
  ['a counter that is not there', { screen: 'counter', at: '99' }, 'unknownCounter'],
  ["a customer's screen without its counter", { screen: 'customer', at: 'x' }, 'unknownCounter'],
  ['a name longer than twenty letters', { screen: 'kiosk', at: 'a'.repeat(21) }, 'malformed'],
  ['a name with anything but letters and figures', { screen: 'kiosk', at: '../1' }, 'malformed'],
  ['a screen that there is not', { screen: 'safe', at: '1' }, 'malformed'],
])('%s is no place', (_, place, code) => {
  expect(codeOf(enrol({ place: place as Place, isLocal: true }))).toBe(code);
});

test('every counter of the pack is a place, its customer screen too', () => {
  for (const at of ['1', '12', 'q1']) {
    expect(codeOf(enrol({ place: { screen: 'counter', at }, isLocal: true }))).toBe('ok');
    expect(codeOf(enrol({ place: { screen: 'customer', at }, isLocal: true }))).toBe('ok');
  }
});

test('a screen that was not approved within a day is forgotten', () => {
  const { token } = admitted(enrol());
  const cookieHeader = sentBack(DOOR, token);
  enrolment.forgetOld(now + 23 * HOUR);
  expect(enrolment.identify({ cookieHeader, place: DOOR })).toBeDefined();
  enrolment.forgetOld(now + 25 * HOUR);
  expect(enrolment.identify({ cookieHeader, place: DOOR })).toBeUndefined();
});

test('one address cannot fill the list of waiting screens', () => {
  const flood = Array.from({ length: 30 }, () => codeOf(enrol({ address: '192.168.1.66' })));
  expect(flood.filter((code) => code === 'ok')).toHaveLength(6);
  expect(flood.at(-1)).toBe('tooManyRequests');
  expect(codeOf(enrol({ address: '192.168.1.7' }))).toBe('ok');
});

test('many addresses cannot fill the file, and the machine itself is never held up', () => {
  const flood = Array.from({ length: 100 }, (_, host) => codeOf(enrol({ address: `10.0.0.${host}` })));
  expect(flood.filter((code) => code === 'ok')).toHaveLength(40);
  expect(codeOf(enrol({ isLocal: true }))).toBe('ok');
});

test('a full disk is said, and the screen is not half enrolled', () => {
  const { page_count: pages } = hall.file.db.prepare('PRAGMA page_count').get() as { page_count: number };
  hall.file.db.pragma(`max_page_count = ${pages}`);
  const codes = Array.from({ length: 300 }, () => codeOf(enrol({ isLocal: true })));
  hall.file.db.pragma('max_page_count = 1073741823');
  expect(codes).toContain('diskFull');
  expect(codeOf(enrol({ isLocal: true }))).toBe('ok');
});

test('no script and no other site gets at the cookie', () => {
  const cookie = parseSetCookie(deviceCookie({ place: DOOR, token: 'abc', secure: true }));
  expect(cookie).toMatchObject({ name: 'hall-greeter-1', value: 'abc', path: '/' });
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'strict', maxAge: 400 * 24 * 3600 });
  expect(parseSetCookie(deviceCookie({ place: DOOR, token: 'abc', secure: false }))).not.toHaveProperty('secure');
  expect(tokenIn('a=b; hall-greeter-1=abc', DOOR)).toBe('abc');
});

const asking = (host: string | undefined, remoteAddress: string | undefined, more: IncomingHttpHeaders = {}) =>
  isOnThisMachine({ remoteAddress, headers: { ...(host === undefined ? {} : { host }), ...more } });

test.each([
  ['localhost:8080', '127.0.0.1'],
  ['127.0.0.1:8080', '127.0.0.1'],
  ['LOCALHOST', '::1'],
  ['[::1]:8080', '::1'],
  ['localhost', '::ffff:127.0.0.1'],
])('Host %s over %s is the machine itself', (host, address) => {
  expect(asking(host, address)).toBe(true);
});

test.each([
  ['a page whose name was bent to this machine', 'evil.example:8080', '127.0.0.1'],
  ['a name that only begins like it', 'localhost.evil.example', '127.0.0.1'],
  ['a tablet that says localhost', 'localhost:8080', '192.168.1.20'],
  ['a tablet by way of IPv6', 'localhost:8080', '::ffff:192.168.1.20'],
  ['a request without a Host', undefined, '127.0.0.1'],
  ['a connection that is gone', 'localhost', undefined],
])('%s is not the machine itself', (_, host, address) => {
  expect(asking(host, address)).toBe(false);
});

test('what comes through a proxy on this machine is not the machine itself, whatever its headers say', () => {
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
    expect(asking('localhost', '127.0.0.1', { [name]: '127.0.0.1' }), name).toBe(false);
});

test('a real request over loopback is told apart by the name it was made to', async () => {
  const server = createServer((asked, answer) => {
    answer.end(String(isOnThisMachine({ remoteAddress: asked.socket.remoteAddress, headers: asked.headers })));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const ask = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', headers: { host } }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve);
      });
      sent.on('error', reject).end();
    });
  expect(await ask(`localhost:${port}`)).toBe('true');
  expect(await ask(`hall.evil.example:${port}`)).toBe('false');
  await new Promise((closed) => server.close(closed));
});

test('a page that another site opened enrols nothing: it would overwrite a good cookie', () => {
  expect(mayEnrol({ 'sec-fetch-site': 'none' })).toBe(true);
  expect(mayEnrol({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(mayEnrol({})).toBe(true);
  expect(mayEnrol({ 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(mayEnrol({ 'sec-fetch-site': 'same-site' })).toBe(false);
});
